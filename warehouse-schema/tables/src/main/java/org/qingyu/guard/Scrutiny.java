package org.qingyu.guard;

/** How a string is read: in free text a false hit costs a few masked letters, in a code it costs the whole record. */
enum Scrutiny {
    /** Free text: masked generously. */
    TEXT,
    /** A coded field: department, status, category. */
    CODE,
    /** A place: division codes, grid codes and names of places are at home here. */
    PLACE,
    /** A source's own number of an event: long digit runs with the day in them are at home here. */
    IDENTITY
}
