/**
 * Asking the lake of a home: conditions as people type them, events as they are now, warnings as they were issued, always in
 * one order. No command and no engine.
 */
@NullMarked
package org.qingyu.query;

import org.jspecify.annotations.NullMarked;
