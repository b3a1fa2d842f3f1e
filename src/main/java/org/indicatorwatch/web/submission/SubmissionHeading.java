package org.indicatorwatch.web.submission;

/** Which submission a page is about. */
public record SubmissionHeading(long id, String name, String region, String period) {}
