package org.indicatorwatch.web.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.quarkus.qute.TemplateExtension;

import org.indicatorwatch.assessment.AssessmentKey;

/** Addresses of pages, and texts as parts of them: {@code {next.inAddress}} in templates. */
public final class Addresses {

    private Addresses() {}

    /** The text as one segment of a path, or as the value of a parameter. */
    @TemplateExtension
    public static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The page about a target in a region. */
    public static String of(AssessmentKey key) {
        return path("/indicators", key.plan(), key.target(), key.region());
    }

    /** The path of what the segments name, below a fixed beginning. */
    public static String path(String beginning, Object... segments) {
        StringBuilder path = new StringBuilder(beginning);
        for (Object segment : segments) {
            path.append('/').append(inAddress(segment.toString()));
        }
        return path.toString();
    }
}
