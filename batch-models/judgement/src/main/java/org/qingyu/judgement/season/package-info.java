/** What a time of the year usually brings: hints for the coming four weeks and the course of the year. No engine. */
@NullMarked
package org.qingyu.judgement.season;

import org.jspecify.annotations.NullMarked;
