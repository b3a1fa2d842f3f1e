package org.indicatorwatch.web.admin;

import java.util.List;

import jakarta.ws.rs.Path;

import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.IndicatorService;
import org.indicatorwatch.catalogue.IndicatorView;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.rule.Polarity;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.editing.CodedPage;
import org.indicatorwatch.web.editing.FormField;
import org.indicatorwatch.web.editing.ItemColumn;
import org.indicatorwatch.web.list.Choices;

@Path("/admin/indicators")
@Requires(Capability.MANAGE_CATALOGUE)
class IndicatorsPage extends CodedPage<Indicator, IndicatorView> {

    private final Choices choices;

    IndicatorsPage(IndicatorService service, Choices choices) {
        super("/admin/indicators", "indicator", service);
        this.choices = choices;
    }

    @Override
    protected String key(IndicatorView indicator) {
        return indicator.code();
    }

    @Override
    protected String name(IndicatorView indicator) {
        return indicator.name();
    }

    @Override
    protected List<FormField> fields(IndicatorView indicator) {
        return List.of(
                FormField.text("name").needed(),
                FormField.text("nameEn"),
                FormField.text("unit").needed().withHint(),
                FormField.number("decimals").needed().withHint(),
                FormField.choice("polarity", choices.of(Polarity.class)).needed(),
                FormField.choice("measure", choices.of(Measure.class)).needed(),
                FormField.choice("accumulation", choices.of(Accumulation.class)).needed(),
                FormField.choice("frequency", choices.of(Frequency.class)).needed(),
                FormField.choice("aggregation", choices.of(Indicator.Aggregation.class))
                        .needed(),
                FormField.number("range.min"),
                FormField.number("range.max"),
                FormField.yes("range.hard").withHint(),
                FormField.area("definition"));
    }

    @Override
    protected List<ItemColumn<IndicatorView>> columns() {
        return List.of(
                new ItemColumn<>("name", IndicatorView::name),
                new ItemColumn<>("key", IndicatorView::code),
                new ItemColumn<>("unit", IndicatorView::unit),
                new ItemColumn<>("polarity", indicator -> words.name(indicator.polarity())),
                new ItemColumn<>("frequency", indicator -> words.name(indicator.frequency())),
                new ItemColumn<>("aggregation", indicator -> words.name(indicator.aggregation())));
    }
}
