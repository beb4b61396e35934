/** The folder of the server in a home: its files, who may read them, and what says that it runs. */
@NullMarked
package org.qingyu.serve.folder;

import org.jspecify.annotations.NullMarked;
