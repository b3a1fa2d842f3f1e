package org.indicatorwatch.web.admin;

import java.util.List;

import jakarta.ws.rs.Path;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.CollectionService;
import org.indicatorwatch.readings.collecting.CollectionView;
import org.indicatorwatch.web.editing.CodedPage;
import org.indicatorwatch.web.editing.FormField;
import org.indicatorwatch.web.editing.ItemColumn;
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
    protected List<FormField> fields(CollectionView collection) {
        return List.of(
                FormField.text("name").needed(),
                FormField.text("nameEn"),
                FormField.choice("frequency", choices.of(Frequency.class)).needed(),
                FormField.number("dueWorkingDays").needed().withHint(),
                FormField.text("from").withHint(),
                FormField.text("to").withHint(),
                FormField.codes("indicators", choices.indicators()).needed(),
                FormField.codes("departments", choices.departments()).needed().withHint(),
                FormField.choice("regionsBelow", choices.regions()).withHint(),
                FormField.codes("regions", choices.regions()).withHint(),
                FormField.lines("closed", "region", "since"));
    }

    @Override
    protected List<ItemColumn<CollectionView>> columns() {
        List<Choice> departments = choices.departments();
        return List.of(
                new ItemColumn<>("name", CollectionView::name),
                new ItemColumn<>("key", CollectionView::code),
                new ItemColumn<>("frequency", collection -> words.name(collection.frequency())),
                new ItemColumn<>(
                        "dueWorkingDays",
                        collection -> collection.dueWorkingDays().toString()),
                new ItemColumn<>("departments", collection -> names(departments, collection.departments())),
                new ItemColumn<>(
                        "indicators",
                        collection -> Integer.toString(collection.indicators().size())));
    }

    private String names(List<Choice> choices, List<String> codes) {
        return words.list(
                codes.stream().map(code -> Choices.name(choices, code)).toList());
    }
}
