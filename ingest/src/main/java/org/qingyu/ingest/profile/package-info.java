/**
 * Feed profiles: how the columns of a county's own files become the fields of the standard form. A profile is a YAML
 * file, never code; the shipped ones are resources of this package.
 */
@NullMarked
package org.qingyu.ingest.profile;

import org.jspecify.annotations.NullMarked;
