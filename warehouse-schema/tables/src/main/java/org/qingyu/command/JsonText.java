package org.qingyu.command;

/** A value that is JSON already: written as it is in JSON output, as its text elsewhere. */
public record JsonText(String json) {}
