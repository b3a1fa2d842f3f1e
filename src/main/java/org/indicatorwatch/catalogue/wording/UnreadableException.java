package org.indicatorwatch.catalogue.wording;

/** Ends a reading: a part of the text has no safe meaning. Never leaves the package. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Assumption reason;
    private final String part;

    UnreadableException(Note note, String part, Object... arguments) {
        super(part, null, false, false);
        this.reason = note.with(arguments);
        this.part = part;
    }

    Assumption reason() {
        return reason;
    }

    String part() {
        return part;
    }
}
