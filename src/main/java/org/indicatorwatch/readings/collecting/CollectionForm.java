package org.indicatorwatch.readings.collecting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.coded.CodedEntity;
import org.indicatorwatch.readings.ReadingKey;

/** A collection: the form that departments fill in for each of its regions and periods. */
@Entity
@Table(name = "collection")
public class CollectionForm extends CodedEntity {

    public String name;

    @Column(name = "name_en")
    public String nameEn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> indicators = List.of();

    /** Each of them must submit; more than one is jointly responsible. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> departments = List.of();

    @Enumerated(EnumType.STRING)
    public Frequency frequency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> regions = List.of();

    /** Code of a region whose direct children are asked too; may be null. */
    @Column(name = "regions_below")
    public String regionsBelow;

    /** Working days after the end of the period until which figures are due. */
    @Column(name = "due_working_days")
    public int dueWorkingDays;

    /** First period that is asked for; null for the latest that was over when the collection was introduced. */
    @Column(name = "from_period")
    public Period from;

    /** Last period that is asked for; null for no end. */
    @Column(name = "to_period")
    public Period to;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<RegionClosure> closed = new ArrayList<>();

    /** Day on which it came into this database. */
    public LocalDate introduced;

    /** Whether several departments must submit the same figures. */
    public boolean isJoint() {
        return departments.size() > 1;
    }

    /** The regions that are asked for the period. */
    Set<String> regionsFor(Period period, RegionTree tree) {
        Set<String> asked = everyRegion(tree);
        asked.removeIf(region ->
                tree.find(region).isEmpty() || closed.stream().anyMatch(closure -> closure.applies(region, period)));
        return asked;
    }

    /** All regions that were ever asked, closed ones included. */
    Set<String> everyRegion(RegionTree tree) {
        Set<String> every = new LinkedHashSet<>(regions);
        if (regionsBelow != null) {
            tree.children(regionsBelow).forEach(child -> every.add(child.code));
        }
        return every;
    }

    /** What is to be filled in, in the order of the form. */
    public List<ReadingKey> cells(String region, Period period) {
        return indicators.stream()
                .map(indicator -> new ReadingKey(indicator, region, period))
                .toList();
    }

    /** All collections by code. */
    public static Map<String, CollectionForm> all() {
        return CollectionForm.<CollectionForm>streamAll()
                .collect(Collectors.toMap(form -> form.code, Function.identity()));
    }

    /** Whether all that it asks of the region is covered. */
    public boolean isCoveredBy(Coverage coverage, String region) {
        return indicators.stream().allMatch(indicator -> coverage.covers(indicator, region));
    }
}
