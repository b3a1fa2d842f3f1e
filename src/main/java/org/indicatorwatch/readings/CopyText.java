package org.indicatorwatch.readings;

/** Builds one line of PostgreSQL's COPY text format. */
final class CopyText {

    private final StringBuilder line = new StringBuilder(160);

    CopyText add(Object value) {
        if (!line.isEmpty()) {
            line.append('\t');
        }
        if (value == null) {
            line.append("\\N");
            return this;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return line.append('\n').toString();
    }
}
