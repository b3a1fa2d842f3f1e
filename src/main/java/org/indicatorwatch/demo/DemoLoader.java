package org.indicatorwatch.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.panache.common.Sort;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.indicatorwatch.assessment.run.AssessmentService;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.ServiceConfig;
import org.indicatorwatch.platform.StartupOrder;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingBatch;
import org.indicatorwatch.readings.ReadingStore;
import org.indicatorwatch.readings.ReadingsChanged;

/** Fills the demo's figures into a database that has none. */
@ApplicationScoped
class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class);
    private static final String AUTHOR = "demo";
    private static final String PLAN = "qz-145";
    private static final int DELIVERY_DELAY_DAYS = 10;
    /** The targets of the plan's table of main indicators come first. */
    private static final int MAIN_TARGET_COUNT = 22;

    private final ServiceConfig config;
    private final ReadingStore store;
    private final Event<ReadingsChanged> changes;
    private final DemoSubmissionGenerator submissions;
    private final AssessmentService assessments;
    private final Clock clock;

    DemoLoader(
            ServiceConfig config,
            ReadingStore store,
            Event<ReadingsChanged> changes,
            DemoSubmissionGenerator submissions,
            AssessmentService assessments,
            Clock clock) {
        this.config = config;
        this.store = store;
        this.changes = changes;
        this.submissions = submissions;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** Soon after the end of its period, before its submission was sent off. */
    private Instant delivered(NewReading reading) {
        return reading.key()
                .period()
                .endDate()
                .plusDays(DELIVERY_DELAY_DAYS)
                .atTime(LocalTime.of(9, 0))
                .atZone(clock.getZone())
                .toInstant();
    }

    private void store(Instant moment, List<NewReading> readings) {
        try (ReadingBatch batch = store.open()) {
            for (int i = 0; i < readings.size(); i++) {
                batch.add(i + 1, readings.get(i));
            }
            changes.fire(new ReadingsChanged(store.merge(batch, AUTHOR, moment)));
        }
    }

    @Transactional
    void onStart(@Observes @Priority(StartupOrder.DEMO) StartupEvent started) {
        if (!config.demo() || Reading.count() > 0) {
            return;
        }
        // The promises are judged before their figures come, so that these are news.
        assessments.assessDue();
        List<Target> targets = Target.<Target>find("plan", Sort.by("position"), PLAN)
                .page(0, MAIN_TARGET_COUNT)
                .list();
        List<NewReading> readings = new DemoReadingGenerator(RegionTree.load(), Indicator.listAll()).of(targets);
        Map<Instant, List<NewReading>> deliveries =
                readings.stream().collect(Collectors.groupingBy(this::delivered, TreeMap::new, Collectors.toList()));
        submissions.open();
        deliveries.forEach(this::store);
        submissions.fill();
        LOG.infof("Demo: %d synthetic readings; none of them is real (演示数据)", readings.size());
    }
}
