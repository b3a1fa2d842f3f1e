package org.indicatorwatch.platform.export;

import java.util.function.Function;

/**
 * A column of an exported list.
 *
 * @param value a number stays one; anything else is written as its text, null as nothing
 */
public record ListColumn<T>(String name, Function<T, Object> value) {}
