package org.indicatorwatch.catalogue;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.indicatorwatch.platform.coded.CodedEntity;

/** Something that is measured, whichever plans promise what of it. */
@Entity
public class Indicator extends CodedEntity {

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

    public NaturalRange range() {
        return new NaturalRange(rangeMin, rangeMax, rangeHard);
    }
}
