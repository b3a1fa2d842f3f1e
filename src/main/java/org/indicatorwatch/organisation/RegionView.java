package org.indicatorwatch.organisation;

import org.indicatorwatch.platform.coded.CodedView;

/** A region in the REST interface and in the packaged catalogue. */
public record RegionView(String code, String name, Region.Level level, String parent, String countedWithin)
        implements CodedView {

    static RegionView of(Region region) {
        return new RegionView(region.code, region.name, region.level, region.parent, region.countedWithin);
    }
}
