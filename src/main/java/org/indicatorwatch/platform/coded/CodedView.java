package org.indicatorwatch.platform.coded;

/** The form of a {@link CodedEntity} in the REST interface. */
public interface CodedView {

    /** Null where a request leaves it to the path. */
    String code();
}
