package org.indicatorwatch.platform.workbook;

import java.io.InputStream;

import org.indicatorwatch.platform.CountingStream;

/** Ends the reading of a part that unpacks to more than is sensible. */
final class LimitedStream extends CountingStream {

    /** Sheets unpack to some twenty times their packed size; bombs to a thousand times. */
    private static final long MAX_RATIO = 200;

    private static final long RATIO_EXEMPT_BYTES = 10L << 20;

    private final long limit;

    LimitedStream(InputStream in, long packed, long limit) {
        super(in);
        this.limit = Math.min(limit, Math.max(RATIO_EXEMPT_BYTES, packed * MAX_RATIO));
    }

    @Override
    protected void counted(long total) {
        if (total > limit) {
            throw new UnreadableWorkbookException("workbook-too-large");
        }
    }
}
