package org.indicatorwatch.organisation;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.platform.coded.CodedEntity;

/** A place that has figures. Its code is that of GB/T 2260, or one of our own where there is none. */
@Entity
public class Region extends CodedEntity {

    public String name;

    @Enumerated(EnumType.STRING)
    public Level level;

    /** Code of the region that this one belongs to; null at the top. */
    public String parent;

    /** Code of the sibling whose figures already include this region's, so that a sum leaves this one out. */
    @Column(name = "counted_within")
    public String countedWithin;

    /** Administrative level. */
    public enum Level {
        COUNTRY,
        PROVINCE,
        CITY,
        COUNTY,
        /** A development zone that reports like a county. */
        ZONE,
        /** Several provinces, such as 华东区. */
        GROUP
    }

    /** The regions directly below. */
    public static List<Region> children(String code) {
        return list("parent", Sort.by("code"), code);
    }
}
