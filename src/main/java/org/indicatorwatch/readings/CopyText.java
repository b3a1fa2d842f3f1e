package org.indicatorwatch.readings;

import java.nio.charset.StandardCharsets;

/** Builds lines of PostgreSQL's COPY text format. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();
    private boolean lineStarted;

    CopyText add(Object value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** Adds fields that are known to need no escaping, already separated by tabs. */
    CopyText addPlain(String fields) {
        separate();
        text.append(fields);
        return this;
    }

    void endLine() {
        text.append('\n');
        lineStarted = false;
    }

    /** Characters since the text was last taken. */
    int length() {
        return text.length();
    }

    /** The lines so far; begins anew. */
    byte[] take() {
        byte[] lines = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return lines;
    }

    private void separate() {
        if (lineStarted) {
            text.append('\t');
        }
        lineStarted = true;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
