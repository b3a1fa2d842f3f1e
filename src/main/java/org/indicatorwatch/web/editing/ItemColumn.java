package org.indicatorwatch.web.editing;

import java.util.function.Function;

/**
 * A column of a list of things; its heading is the text {@code web.edit.<topic>.<name>}.
 *
 * @param value what it shows of a thing; null for nothing
 */
public record ItemColumn<V>(String name, Function<V, String> value) {}
