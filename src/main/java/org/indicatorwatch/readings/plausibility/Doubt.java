package org.indicatorwatch.readings.plausibility;

import java.util.List;

/**
 * Why a figure is doubted.
 *
 * @param kind {@code jump}, {@code outlier} or {@code outlier-among-peers}: key of its text
 * @param arguments what the text needs
 */
public record Doubt(String kind, List<Object> arguments) {}
