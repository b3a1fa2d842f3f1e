package org.indicatorwatch.catalogue;

import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.indicatorwatch.catalogue.rule.Polarity;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.platform.coded.CodedService;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** The only writer of indicators. */
@ApplicationScoped
public class IndicatorService extends CodedService<Indicator, IndicatorView> {

    private static final int MAX_DECIMALS = 9;

    @Inject
    Event<CatalogueChanged> changes;

    @Inject
    Event<IndicatorDeletion> deletions;

    public IndicatorService() {
        super(Indicator.class, IndicatorView.class, "indicator");
    }

    @Override
    protected void apply(IndicatorView view, Indicator indicator) {
        FieldChecks.requireText("name", view.name());
        FieldChecks.require("unit", view.unit());
        FieldChecks.require("decimals", view.decimals());
        FieldChecks.require("frequency", view.frequency());
        if (view.decimals() < 0 || view.decimals() > MAX_DECIMALS) {
            throw ProblemException.invalid("decimals", "out-of-bounds", view.decimals(), 0, MAX_DECIMALS);
        }
        NaturalRange range = Objects.requireNonNullElse(view.range(), NaturalRange.UNBOUNDED);
        indicator.name = view.name();
        indicator.nameEn = view.nameEn();
        indicator.unit = view.unit();
        indicator.decimals = view.decimals();
        indicator.polarity = Objects.requireNonNullElse(view.polarity(), Polarity.NONE);
        indicator.measure = Objects.requireNonNullElse(view.measure(), Measure.STOCK);
        indicator.accumulation = Objects.requireNonNullElse(view.accumulation(), Accumulation.PERIOD);
        indicator.frequency = view.frequency();
        indicator.rangeMin = range.min();
        indicator.rangeMax = range.max();
        indicator.rangeHard = range.hard();
        indicator.definition = view.definition();
        indicator.aggregation = Objects.requireNonNullElse(view.aggregation(), Indicator.Aggregation.NONE);
    }

    /** The parts of compound rules name indicators too, and so may others. */
    @Override
    protected void refuseWhereNeeded(Indicator indicator) {
        boolean judged = Target.<Target>listAll().stream()
                .anyMatch(target ->
                        RuleSubjects.indicators(target.rule, target.indicator).contains(indicator.code));
        if (judged) {
            throw ProblemException.conflict("in-use");
        }
        deletions.fire(new IndicatorDeletion(indicator.code));
    }

    @Override
    public IndicatorView view(Indicator indicator) {
        return IndicatorView.of(indicator);
    }

    @Override
    protected void changed(String code) {
        changes.fire(CatalogueChanged.ofIndicator(code));
    }
}
