package org.indicatorwatch.web.admin;

import java.util.List;

import jakarta.ws.rs.Path;

import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Frequency;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.IndicatorService;
import org.indicatorwatch.catalogue.IndicatorView;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.Polarity;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.editing.CodedPage;
import org.indicatorwatch.web.editing.Column;
import org.indicatorwatch.web.editing.Field;
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
    protected List<Field> fields(IndicatorView indicator) {
        return List.of(
                Field.text("name").needed(),
                Field.text("nameEn"),
                Field.text("unit").needed().withHint(),
                Field.number("decimals").needed().withHint(),
                Field.choice("polarity", choices.of(Polarity.class)).needed(),
                Field.choice("measure", choices.of(Measure.class)).needed(),
                Field.choice("accumulation", choices.of(Accumulation.class)).needed(),
                Field.choice("frequency", choices.of(Frequency.class)).needed(),
                Field.choice("aggregation", choices.of(Indicator.Aggregation.class))
                        .needed(),
                Field.number("range.min"),
                Field.number("range.max"),
                Field.yes("range.hard").withHint(),
                Field.area("definition"));
    }

    @Override
    protected List<Column<IndicatorView>> columns() {
        return List.of(
                new Column<>("name", IndicatorView::name),
                new Column<>("key", IndicatorView::code),
                new Column<>("unit", IndicatorView::unit),
                new Column<>("polarity", indicator -> words.name(indicator.polarity())),
                new Column<>("frequency", indicator -> words.name(indicator.frequency())),
                new Column<>("aggregation", indicator -> words.name(indicator.aggregation())));
    }
}
