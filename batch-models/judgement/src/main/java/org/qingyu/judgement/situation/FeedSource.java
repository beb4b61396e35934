package org.qingyu.judgement.situation;

/** One source system of one feed: what delivers, and what can be missing. */
public record FeedSource(String feed, String source) {}
