package org.indicatorwatch.web.admin;

import java.util.List;

import jakarta.ws.rs.Path;

import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.organisation.RegionService;
import org.indicatorwatch.organisation.RegionView;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.editing.CodedPage;
import org.indicatorwatch.web.editing.FormField;
import org.indicatorwatch.web.editing.ItemColumn;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;

@Path("/admin/regions")
@Requires(Capability.MANAGE_CATALOGUE)
class RegionsPage extends CodedPage<Region, RegionView> {

    private final Choices choices;

    RegionsPage(RegionService service, Choices choices) {
        super("/admin/regions", "region", service);
        this.choices = choices;
    }

    @Override
    protected String key(RegionView region) {
        return region.code();
    }

    @Override
    protected String name(RegionView region) {
        return region.name();
    }

    @Override
    protected List<FormField> fields(RegionView region) {
        return List.of(
                FormField.text("name").needed(),
                FormField.choice("level", choices.of(Region.Level.class)).needed(),
                FormField.choice("parent", choices.regions()),
                FormField.choice("countedWithin", choices.regions()).withHint());
    }

    @Override
    protected List<ItemColumn<RegionView>> columns() {
        List<Choice> regions = choices.regions();
        return List.of(
                new ItemColumn<>("name", RegionView::name),
                new ItemColumn<>("key", RegionView::code),
                new ItemColumn<>("level", region -> words.name(region.level())),
                new ItemColumn<>("parent", region -> Choices.name(regions, region.parent())),
                new ItemColumn<>("countedWithin", region -> Choices.name(regions, region.countedWithin())));
    }
}
