package org.indicatorwatch.readings.importing;

import java.util.Map;

/**
 * A row as it was delivered, before any check.
 *
 * @param number line of the file (the header is 1), or 1-based index in JSON
 * @param fields what it says, by field name; fields it leaves out or empty are absent
 */
record RawRow(int number, Map<String, String> fields) {

    String get(String field) {
        return fields.get(field);
    }
}
