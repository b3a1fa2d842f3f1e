package org.indicatorwatch.readings.collecting;

import java.util.List;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.coded.CodedView;

/**
 * A collection in the REST interface and in the packaged catalogue.
 *
 * @param regionsBelow code of a region whose direct children are asked, beside {@code regions}
 * @param dueWorkingDays working days after the end of the period, 0 to 250
 * @param from first period that is asked for; without it, the latest that is over when the collection is introduced
 * @param closed regions that owe nothing any more
 */
public record CollectionView(
        String code,
        String name,
        String nameEn,
        List<String> indicators,
        List<String> departments,
        Frequency frequency,
        List<String> regions,
        String regionsBelow,
        Integer dueWorkingDays,
        Period from,
        Period to,
        List<RegionClosure> closed)
        implements CodedView {

    static CollectionView of(CollectionForm form) {
        return new CollectionView(
                form.code,
                form.name,
                form.nameEn,
                form.indicators,
                form.departments,
                form.frequency,
                form.regions,
                form.regionsBelow,
                form.dueWorkingDays,
                form.from,
                form.to,
                form.closed);
    }
}
