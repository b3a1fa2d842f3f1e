package org.indicatorwatch.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All regions as a tree, read once for a piece of work. */
public final class RegionTree {

    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, List<Region>> children = new HashMap<>();

    public RegionTree(List<Region> all) {
        for (Region region : all) {
            regions.put(region.code, region);
            if (region.parent != null) {
                children.computeIfAbsent(region.parent, parent -> new ArrayList<>())
                        .add(region);
            }
        }
    }

    /** The tree as it stands in the database. */
    public static RegionTree load() {
        return new RegionTree(Region.listAll());
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** Display name, or the code itself where the region is unknown. */
    public String name(String code) {
        return find(code).map(region -> region.name).orElse(code);
    }

    /** The regions directly below, in the order of their codes. */
    public List<Region> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** The region itself and everything below it. */
    public List<String> subtree(String code) {
        List<String> found = new ArrayList<>();
        if (regions.containsKey(code)) {
            found.add(code);
            for (int i = 0; i < found.size(); i++) {
                children(found.get(i)).forEach(child -> found.add(child.code));
            }
        }
        return found;
    }

    /** The region itself and everything above it, nearest first. */
    public List<String> ancestry(String code) {
        List<String> found = new ArrayList<>();
        Region region = regions.get(code);
        while (region != null && !found.contains(region.code)) {
            found.add(region.code);
            region = region.parent == null ? null : regions.get(region.parent);
        }
        return found;
    }

    /** Whether {@code code} is {@code ancestor} or lies below it. */
    public boolean isWithin(String code, String ancestor) {
        return ancestry(code).contains(ancestor);
    }

    /** How many levels {@code code} lies below {@code ancestor}; 0 for the same region, −1 where it is not below. */
    public int depth(String code, String ancestor) {
        return ancestry(code).indexOf(ancestor);
    }
}
