package org.indicatorwatch.organisation;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.platform.coded.CodedService;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** The only writer of regions. */
@ApplicationScoped
public class RegionService extends CodedService<Region, RegionView> {

    public RegionService() {
        super(Region.class, RegionView.class, "region");
    }

    @Override
    protected void apply(RegionView view, Region region) {
        FieldChecks.requireText("name", view.name());
        FieldChecks.require("level", view.level());
        requireExists(Region.class, "parent", view.parent());
        requireExists(Region.class, "countedWithin", view.countedWithin());
        if (view.parent() != null && RegionTree.load().isWithin(view.parent(), region.code)) {
            throw ProblemException.invalid("parent", "circular", view.parent());
        }
        requireCountedOnce(region.code, view.countedWithin());
        region.name = view.name();
        region.level = view.level();
        region.parent = view.parent();
        region.countedWithin = view.countedWithin();
    }

    /** Regions counted within each other would be counted nowhere. */
    private void requireCountedOnce(String code, String within) {
        Set<String> seen = new HashSet<>(Set.of(code));
        for (String next = within; next != null; next = entities.find(Region.class, next).countedWithin) {
            if (!seen.add(next)) {
                throw ProblemException.invalid("countedWithin", "counted-within-circle", within);
            }
        }
    }

    @Override
    public RegionView view(Region region) {
        return RegionView.of(region);
    }
}
