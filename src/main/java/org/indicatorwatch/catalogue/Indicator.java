package org.indicatorwatch.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.rule.Polarity;
import org.indicatorwatch.platform.coded.CodedEntity;

/** Something that is measured, whichever plans promise what of it. */
@Entity
public class Indicator extends CodedEntity {

    /** Powers of ten that shares are multiplied by in the units of rates. */
    private static final Map<String, Integer> ZEROS = Map.of("比值", 0, "%", 2, "‰", 3, "1/万", 4, "1/10万", 5);

    /** More than any indicator is shown with. */
    private static final int SHARE_DECIMALS = 12;

    public String name;

    @Column(name = "name_en")
    public String nameEn;

    public String unit;

    /** Decimals of the reporting unit u = 10^−decimals, 0 to 9. */
    public int decimals;

    @Enumerated(EnumType.STRING)
    public Polarity polarity;

    @Enumerated(EnumType.STRING)
    public Measure measure;

    @Enumerated(EnumType.STRING)
    public Accumulation accumulation;

    @Enumerated(EnumType.STRING)
    public Frequency frequency;

    @Column(name = "range_min")
    public BigDecimal rangeMin;

    @Column(name = "range_max")
    public BigDecimal rangeMax;

    @Column(name = "range_hard")
    public boolean rangeHard;

    public String definition;

    @Enumerated(EnumType.STRING)
    public Aggregation aggregation;

    /** How a region's figure follows from those of the regions below it. */
    public enum Aggregation {
        SUM,
        /** Sum of numerators over sum of denominators. */
        RATIO,
        /** It does not. */
        NONE
    }

    /**
     * The share that the parts of a rate make in its unit, such as 50 % for 500 of 1000; not rounded to its decimals.
     * Empty where the unit does not tell what a share is multiplied by, as with doctors per 1000 people.
     */
    public Optional<BigDecimal> shareOf(BigDecimal numerator, BigDecimal denominator) {
        Integer zeros = measure == Measure.RATE ? ZEROS.get(unit) : null;
        return zeros == null || denominator.signum() <= 0
                ? Optional.empty()
                : Optional.of(
                        numerator.movePointRight(zeros).divide(denominator, SHARE_DECIMALS, RoundingMode.HALF_UP));
    }

    public NaturalRange range() {
        return new NaturalRange(rangeMin, rangeMax, rangeHard);
    }
}
