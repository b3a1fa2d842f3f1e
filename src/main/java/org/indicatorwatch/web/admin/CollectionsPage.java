package org.indicatorwatch.web.admin;

import java.util.List;

import jakarta.ws.rs.Path;

import org.indicatorwatch.catalogue.Frequency;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.CollectionService;
import org.indicatorwatch.readings.collecting.CollectionView;
import org.indicatorwatch.web.editing.CodedPage;
import org.indicatorwatch.web.editing.Column;
import org.indicatorwatch.web.editing.Field;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;

@Path("/admin/collections")
@Requires(Capability.MANAGE_CATALOGUE)
class CollectionsPage extends CodedPage<CollectionForm, CollectionView> {

    private final Choices choices;

    CollectionsPage(CollectionService service, Choices choices) {
        super("/admin/collections", "collection", service);
        this.choices = choices;
    }

    @Override
    protected String key(CollectionView collection) {
        return collection.code();
    }

    @Override
    protected String name(CollectionView collection) {
        return collection.name();
    }

    @Override
    protected List<Field> fields(CollectionView collection) {
        return List.of(
                Field.text("name").needed(),
                Field.text("nameEn"),
                Field.choice("frequency", choices.of(Frequency.class)).needed(),
                Field.number("dueWorkingDays").needed().withHint(),
                Field.text("from").withHint(),
                Field.text("to").withHint(),
                Field.codes("indicators", choices.indicators()).needed(),
                Field.codes("departments", choices.departments()).needed().withHint(),
                Field.choice("regionsBelow", choices.regions()).withHint(),
                Field.codes("regions", choices.regions()).withHint(),
                Field.lines("closed", "region", "since"));
    }

    @Override
    protected List<Column<CollectionView>> columns() {
        List<Choice> departments = choices.departments();
        return List.of(
                new Column<>("name", CollectionView::name),
                new Column<>("key", CollectionView::code),
                new Column<>("frequency", collection -> words.name(collection.frequency())),
                new Column<>(
                        "dueWorkingDays",
                        collection -> collection.dueWorkingDays().toString()),
                new Column<>("departments", collection -> names(departments, collection.departments())),
                new Column<>(
                        "indicators",
                        collection -> Integer.toString(collection.indicators().size())));
    }

    private String names(List<Choice> choices, List<String> codes) {
        return words.list(
                codes.stream().map(code -> Choices.name(choices, code)).toList());
    }
}
