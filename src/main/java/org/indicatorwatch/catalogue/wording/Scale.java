package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

/** The scale of a quantity; a rate carries the size of one unit as a share of the whole. */
enum Scale {
    /** An amount or a bare number. */
    PLAIN(null),
    PERCENT("1e-2"),
    PERMILLE("1e-3"),
    PER_10_000("1e-4"),
    PER_100_000("1e-5"),
    /** 1/3, 一半: stored as the share itself. */
    FRACTION("1"),
    /** a:b, stored as b/a. */
    RATIO(null),
    /** 个百分点. */
    POINTS(null),
    /** 倍. */
    TIMES(null);

    private final BigDecimal share;

    Scale(String share) {
        this.share = share == null ? null : new BigDecimal(share);
    }

    boolean isRate() {
        return share != null;
    }

    /** How many of the other scale's units one of these is. */
    BigDecimal in(Scale other) {
        return share.divide(other.share);
    }
}
