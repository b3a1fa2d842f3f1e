package org.indicatorwatch.platform.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text files in UTF-8, with or without byte-order mark. What is something else is refused: a file in GBK must not turn
 * into question marks.
 */
public final class Utf8Text {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BYTE_ORDER_MARK_BYTES = 3;

    private Utf8Text() {}

    /** The text, without its mark; reading throws {@link java.nio.charset.CharacterCodingException} where it is none. */
    public static Reader reader(InputStream body) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(body, BYTE_ORDER_MARK_BYTES);
        byte[] start = stream.readNBytes(BYTE_ORDER_MARK_BYTES);
        boolean marked = start.length == BYTE_ORDER_MARK_BYTES
                && (start[0] & 0xff) == 0xef
                && (start[1] & 0xff) == 0xbb
                && (start[2] & 0xff) == 0xbf;
        if (!marked) {
            stream.unread(start);
        }
        return new BufferedReader(new InputStreamReader(stream, decoder()));
    }

    /**
     * The text, without its mark.
     *
     * @throws ProblemException 400 {@code not-utf-8} with the line that is something else
     */
    public static String decode(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer text = CharBuffer.allocate(body.length);
        CharsetDecoder decoder = decoder();
        if (decoder.decode(bytes, text, true).isError()) {
            long lines = text.flip().chars().filter(c -> c == '\n').count();
            throw ProblemException.malformed(Violation.of("", "not-utf-8", lines + 1));
        }
        text.flip();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
