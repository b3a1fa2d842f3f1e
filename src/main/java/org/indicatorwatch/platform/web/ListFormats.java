package org.indicatorwatch.platform.web;

import java.util.List;

/** What a list can be answered as. Callers without a preference get JSON. */
public final class ListFormats {

    public static final String JSON = "application/json";
    public static final String CSV = "text/csv;qs=0.1";
    public static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;qs=0.1";

    /** How callers name the formats that hold the whole list. */
    static final List<String> FILES =
            List.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private ListFormats() {}
}
