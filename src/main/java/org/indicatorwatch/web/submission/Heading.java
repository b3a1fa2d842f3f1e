package org.indicatorwatch.web.submission;

/** Which submission a page beside its form is about. */
public record Heading(long id, String name, String region, String period) {}
