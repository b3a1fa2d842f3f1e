package org.indicatorwatch.catalogue.rule;

/** Which direction of an indicator is good. */
public enum Polarity {
    HIGHER(1),
    LOWER(-1),
    /** Neither: too much is as bad as too little. */
    NONE(0);

    private final int sign;

    Polarity(int sign) {
        this.sign = sign;
    }

    /** +1, −1, or 0 for {@link #NONE}. */
    public int sign() {
        return sign;
    }
}
