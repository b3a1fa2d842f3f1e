package org.indicatorwatch.web.list;

/** One of the values that a filter can have, for the tag {@code {#filter}}. */
public record Choice(String value, String text) {}
