package org.indicatorwatch.web.list;

import jakarta.ws.rs.core.Response;

import org.indicatorwatch.platform.export.ListExport;

/** A list as a file, for pages whose address ends in what kind it is. */
public final class Download {

    /** What such an address ends with, as part of a path: {@code list.{kind}}. */
    public static final String PATH_TEMPLATE = "list.{kind: csv|xlsx}";

    private Download() {}

    /** @param kind {@code csv} or {@code xlsx} */
    public static Response of(String kind, ListExport<?> export) {
        return kind.equals("csv") ? export.csv() : export.workbook();
    }
}
