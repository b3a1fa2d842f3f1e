package org.indicatorwatch.platform;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how much of a stream has been read, so that reading can be ended. */
public abstract class CountingStream extends FilterInputStream {

    private long total;

    protected CountingStream(InputStream in) {
        super(in);
    }

    /** @param total bytes read so far; what this throws ends the reading */
    protected abstract void counted(long total);

    @Override
    public int read() throws IOException {
        int next = super.read();
        add(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        add(Math.max(count, 0));
        return count;
    }

    private void add(int bytes) {
        total += bytes;
        counted(total);
    }
}
