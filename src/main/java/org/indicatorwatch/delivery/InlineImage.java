package org.indicatorwatch.delivery;

import java.util.Arrays;

/**
 * A picture that the HTML of a mail shows with {@code <img src="cid:…">}.
 *
 * @param contentId what follows {@code cid:}
 * @param png the picture as a PNG file
 */
public record InlineImage(String contentId, byte[] png) {

    /** By content: otherwise every image read from the database looked changed. */
    @Override
    public boolean equals(Object other) {
        return other instanceof InlineImage image && contentId.equals(image.contentId) && Arrays.equals(png, image.png);
    }

    @Override
    public int hashCode() {
        return contentId.hashCode();
    }
}
