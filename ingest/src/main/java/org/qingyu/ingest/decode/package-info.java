/**
 * Raw records to rows of {@code event.history}: the allow-list, validation, what is read from the text before it is
 * dropped, hashes, and for what is refused a row that explains it. Everything durable comes through here, so that no
 * person's data gets past this package.
 */
@NullMarked
package org.qingyu.ingest.decode;

import org.jspecify.annotations.NullMarked;
