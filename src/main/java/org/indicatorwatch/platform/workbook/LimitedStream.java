package org.indicatorwatch.platform.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of a part that unpacks to more than is sensible. */
final class LimitedStream extends FilterInputStream {

    /** Sheets unpack to some twenty times their packed size; bombs to a thousand times. */
    private static final long MOST_RATIO = 200;

    private static final long HARMLESS = 10L << 20;

    private final long limit;
    private long read;

    LimitedStream(InputStream in, long packed, long limit) {
        super(in);
        this.limit = Math.min(limit, Math.max(HARMLESS, packed * MOST_RATIO));
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > limit) {
            throw new UnreadableWorkbookException("workbook-too-large");
        }
    }
}
