package org.indicatorwatch.readings.importing.template;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.importing.CatalogueIndex;

/** Looks up what helps in delivering figures: names, units, and the figures before. */
@ApplicationScoped
public class ExpectedCells {

    /** The cells of the given keys, in their order; keys of unknown indicators are left out. */
    @Transactional
    public List<ExpectedCell> of(Collection<ReadingKey> keys) {
        return of(keys, List.of());
    }

    /** The same, with drafts in the place of what is stored. */
    @Transactional
    public List<ExpectedCell> of(Collection<ReadingKey> keys, Collection<NewReading> drafts) {
        Map<ReadingKey, NewReading> drafted =
                drafts.stream().collect(Collectors.toMap(NewReading::key, Function.identity()));
        CatalogueIndex catalogue = CatalogueIndex.load();
        RegionTree regions = catalogue.regions();
        Map<ReadingKey, Reading> known = known(keys);
        return keys.stream()
                .filter(key -> catalogue.indicators().containsKey(key.indicator()))
                .map(key -> {
                    Indicator indicator = catalogue.indicators().get(key.indicator());
                    return new ExpectedCell(
                            key,
                            indicator.name,
                            indicator.unit,
                            regions.name(key.region()),
                            drafted.containsKey(key) ? drafted.get(key) : now(key, known.get(key)),
                            known.get(key.in(key.period().plus(-1))),
                            known.get(key.in(key.period().yearBefore())));
                })
                .toList();
    }

    private static NewReading now(ReadingKey key, Reading reading) {
        return reading == null
                ? null
                : new NewReading(
                        key,
                        reading.state,
                        reading.value,
                        reading.numerator,
                        reading.denominator,
                        reading.comment,
                        null);
    }

    private static Map<ReadingKey, Reading> known(Collection<ReadingKey> keys) {
        Set<String> indicators = new HashSet<>();
        Set<String> regions = new HashSet<>();
        Set<String> periods = new HashSet<>();
        for (ReadingKey key : keys) {
            indicators.add(key.indicator());
            regions.add(key.region());
            periods.add(key.period().toString());
            periods.add(key.period().plus(-1).toString());
            periods.add(key.period().yearBefore().toString());
        }
        Map<ReadingKey, Reading> known = new HashMap<>();
        List<Reading> readings = Reading.list(
                "not deleted and indicator in ?1 and region in ?2 and period in ?3", indicators, regions, periods);
        readings.forEach(reading -> known.put(reading.key(), reading));
        return known;
    }
}
