package org.indicatorwatch.web.layout;

import java.math.BigDecimal;

/** A figure with the decimals of its indicator: as files hold it, and as pages show it. */
public record DisplayedFigure(BigDecimal number, String text) {}
