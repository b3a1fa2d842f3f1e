package org.indicatorwatch.readings.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingState;
import org.indicatorwatch.readings.SeriesKey;
import org.indicatorwatch.readings.plausibility.PeerFigures.PeerKey;

/**
 * Finds figures that are far from what is stored, or that others of the same year contradict. Only the latter are looked
 * for among the rows of one delivery too, so that a first load of history is not doubted.
 */
@ApplicationScoped
public class PlausibilityService {

    /** Figures of a delivery that are compared with each other; those of larger ones with what is stored only. */
    private static final int MAX_DELIVERED = 400_000;

    private final AgroalDataSource database;
    private final PlausibilityConfig config;

    PlausibilityService(AgroalDataSource database, PlausibilityConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Begins with the readings of one delivery, which must stay in one transaction. */
    public CheckSession begin(Map<String, Indicator> indicators, RegionTree regions) {
        return new CheckSession(indicators, regions);
    }

    /** As the database divides; null unless there is both. */
    private static Double share(BigDecimal numerator, BigDecimal denominator) {
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : numerator.doubleValue() / denominator.doubleValue();
    }

    /** The checks of one delivery. */
    public final class CheckSession {

        private final Map<String, Indicator> indicators;
        private final RegionTree regions;
        private final StoredFigures known = new StoredFigures(database);
        private final Map<ReadingKey, Double> delivered = new HashMap<>();
        private final PeerFigures knownPeers = new PeerFigures(database);
        private final PlausibilityCheck check = new PlausibilityCheck(config);

        private CheckSession(Map<String, Indicator> indicators, RegionTree regions) {
            this.indicators = indicators;
            this.regions = regions;
        }

        /** Loads, all at once, what the readings are to be compared with. Ask for their doubts before the next call. */
        public void prepare(Collection<NewReading> readings) {
            if (!config.enabled()) {
                return;
            }
            Set<SeriesKey> series = new HashSet<>();
            Set<PeerKey> peers = new HashSet<>();
            for (NewReading reading : readings) {
                ReadingKey key = reading.key();
                series.add(new SeriesKey(key.indicator(), key.region()));
                if (indicators.get(key.indicator()).measure == Measure.RATE) {
                    peerKey(key).ifPresent(peers::add);
                }
            }
            readings.stream()
                    .filter(reading -> reading.value() != null && delivered.size() < MAX_DELIVERED)
                    .forEach(reading ->
                            delivered.put(reading.key(), reading.value().doubleValue()));
            known.load(series);
            knownPeers.load(peers);
        }

        /** What speaks against the reading; nothing against a figure that is stored already. */
        public List<PlausibilityDoubt> doubts(NewReading reading) {
            if (!isStored(reading)) {
                return doubtsOfStored(reading);
            }
            return isShareStored(reading) ? List.of() : doubtsOfShare(reading);
        }

        private boolean isShareStored(NewReading reading) {
            return Objects.equals(
                    share(reading.numerator(), reading.denominator()),
                    series(reading).shareAt(reading.key().period()));
        }

        /** Whether the figure is stored already: whoever sends it again says nothing new. */
        public boolean isStored(NewReading reading) {
            Double stored = series(reading).at(reading.key().period());
            return stored != null
                    && reading.value() != null
                    && stored == reading.value().doubleValue();
        }

        /** What speaks against a reading that is stored already, as if it had only just come in. */
        public List<PlausibilityDoubt> doubtsOfStored(NewReading reading) {
            List<PlausibilityDoubt> doubts = new ArrayList<>(doubtsOfSeries(reading));
            doubts.addAll(doubtsOfShare(reading));
            return doubts;
        }

        private List<PlausibilityDoubt> doubtsOfSeries(NewReading reading) {
            if (!config.enabled() || reading.state() != ReadingState.VALUE) {
                return List.of();
            }
            ReadingKey key = reading.key();
            Indicator indicator = indicators.get(key.indicator());
            double[] peers = indicator.measure == Measure.RATE ? peers(key) : new double[0];
            SeriesFigures own = series(reading).without(key.period());
            List<PlausibilityDoubt> doubts =
                    new ArrayList<>(check.doubts(indicator, key.period(), reading.value(), own, peers));
            doubts.addAll(new YearCheck(
                            indicator,
                            own::at,
                            period -> delivered.get(new ReadingKey(key.indicator(), key.region(), period)))
                    .doubts(key.period(), reading.value()));
            return doubts;
        }

        private List<PlausibilityDoubt> doubtsOfShare(NewReading reading) {
            Indicator indicator = indicators.get(reading.key().indicator());
            return ShareCheck.doubt(indicator, reading).stream().toList();
        }

        private SeriesFigures series(NewReading reading) {
            ReadingKey key = reading.key();
            return known.of(new SeriesKey(key.indicator(), key.region()));
        }

        private double[] peers(ReadingKey key) {
            return peerKey(key)
                    .map(peers -> knownPeers.without(peers, key.region()))
                    .orElse(new double[0]);
        }

        /** The other regions of the same level and parent in the same period; nothing for a region at the top. */
        private Optional<PeerKey> peerKey(ReadingKey key) {
            Region region = regions.find(key.region()).orElseThrow();
            return Optional.ofNullable(region.parent)
                    .map(parent -> new PeerKey(key.indicator(), parent, region.level.name(), key.period()));
        }
    }
}
