package org.indicatorwatch.platform.web;

import java.util.List;

/** Constants that callers name. */
final class ConstantParser {

    private ConstantParser() {}

    /** Says that the type has no such constant, and which it has. */
    static Violation unknown(String field, Class<?> type, String text) {
        return Violation.of(field, "wrong-format", text, List.of(type.getEnumConstants()));
    }
}
