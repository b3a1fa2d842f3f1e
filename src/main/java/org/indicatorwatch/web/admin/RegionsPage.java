package org.indicatorwatch.web.admin;

import java.util.List;

import jakarta.ws.rs.Path;

import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.organisation.RegionService;
import org.indicatorwatch.organisation.RegionView;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.editing.CodedPage;
import org.indicatorwatch.web.editing.Column;
import org.indicatorwatch.web.editing.Field;
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
    protected List<Field> fields(RegionView region) {
        return List.of(
                Field.text("name").needed(),
                Field.choice("level", choices.of(Region.Level.class)).needed(),
                Field.choice("parent", choices.regions()),
                Field.choice("countedWithin", choices.regions()).withHint());
    }

    @Override
    protected List<Column<RegionView>> columns() {
        List<Choice> regions = choices.regions();
        return List.of(
                new Column<>("name", RegionView::name),
                new Column<>("key", RegionView::code),
                new Column<>("level", region -> words.name(region.level())),
                new Column<>("parent", region -> Choices.name(regions, region.parent())),
                new Column<>("countedWithin", region -> Choices.name(regions, region.countedWithin())));
    }
}
