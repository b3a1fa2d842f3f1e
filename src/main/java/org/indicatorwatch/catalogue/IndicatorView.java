package org.indicatorwatch.catalogue;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.rule.Polarity;
import org.indicatorwatch.platform.coded.CodedView;

/** An indicator in the REST interface and in the packaged catalogue. */
public record IndicatorView(
        String code,
        String name,
        String nameEn,
        String unit,
        Integer decimals,
        Polarity polarity,
        Measure measure,
        Accumulation accumulation,
        Frequency frequency,
        NaturalRange range,
        String definition,
        Indicator.Aggregation aggregation)
        implements CodedView {

    static IndicatorView of(Indicator indicator) {
        return new IndicatorView(
                indicator.code,
                indicator.name,
                indicator.nameEn,
                indicator.unit,
                indicator.decimals,
                indicator.polarity,
                indicator.measure,
                indicator.accumulation,
                indicator.frequency,
                indicator.range(),
                indicator.definition,
                indicator.aggregation);
    }
}
