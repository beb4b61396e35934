/**
 * The morning in one command, and the demonstration: each stage is a command of its own in a process of its own, because
 * the engines cannot share one.
 */
@NullMarked
package org.qingyu.morning;

import org.jspecify.annotations.NullMarked;
