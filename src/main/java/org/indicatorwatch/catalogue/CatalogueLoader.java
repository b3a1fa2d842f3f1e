package org.indicatorwatch.catalogue;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.DepartmentService;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.organisation.RegionService;
import org.indicatorwatch.platform.StartupOrder;
import org.indicatorwatch.platform.coded.CodedEntity;
import org.indicatorwatch.platform.coded.CodedService;
import org.indicatorwatch.platform.coded.CodedView;
import org.indicatorwatch.platform.database.AdvisoryLock;

/**
 * Carries the packaged catalogue into the database at start. An item is loaded once, and again when a new release
 * words it differently; never when a user has changed or deleted it in the meantime.
 */
@ApplicationScoped
public class CatalogueLoader {

    private static final Logger LOG = Logger.getLogger(CatalogueLoader.class);
    private final EntityManager entities;
    private final PackagedItemRegistry packaged;
    private final RegionService regions;
    private final DepartmentService departments;
    private final IndicatorService indicators;
    private final PlanService plans;
    private final TargetService targets;

    CatalogueLoader(
            EntityManager entities,
            PackagedItemRegistry packaged,
            RegionService regions,
            DepartmentService departments,
            IndicatorService indicators,
            PlanService plans,
            TargetService targets) {
        this.entities = entities;
        this.packaged = packaged;
        this.regions = regions;
        this.departments = departments;
        this.indicators = indicators;
        this.plans = plans;
        this.targets = targets;
    }

    void onStart(@Observes @Priority(StartupOrder.CATALOGUE) StartupEvent started) {
        load();
    }

    /** Brings the database up to the packaged catalogue and returns how many items were written. */
    @Transactional
    @TransactionConfiguration(timeout = StartupOrder.MAX_STEP_SECONDS)
    public int load() {
        AdvisoryLock.CATALOGUE.take(entities);
        int written = 0;
        for (var view : PackagedCatalogue.regions()) {
            written += loadCoded(Region.class, view.code(), view, regions);
        }
        for (var view : PackagedCatalogue.departments()) {
            written += loadCoded(Department.class, view.code(), view, departments);
        }
        for (var view : PackagedCatalogue.indicators()) {
            written += loadCoded(Indicator.class, view.code(), view, indicators);
        }
        for (var file : PackagedCatalogue.plans()) {
            written += loadCoded(Plan.class, file.code(), file.plan(), plans);
            for (var view : file.targets()) {
                written += loadTarget(file.code(), view);
            }
        }
        if (written > 0) {
            LOG.infof("Loaded %d items of the packaged catalogue", written);
        }
        return written;
    }

    private <E extends CodedEntity, V extends CodedView> int loadCoded(
            Class<E> type, String code, V view, CodedService<E, V> service) {
        E present = entities.find(type, code);
        return packaged.load(
                type.getSimpleName(), code, view, present == null ? null : present.version, () -> service.put(
                                code, view, null)
                        .entity()
                        .version);
    }

    private int loadTarget(String plan, TargetView view) {
        if (entities.find(Plan.class, plan) == null) {
            return 0;
        }
        Long version =
                Target.find(plan, view.code()).map(target -> target.version).orElse(null);
        return packaged.load(
                "Target", plan + "/" + view.code(), view, version, () -> targets.put(plan, view.code(), view, null)
                        .target()
                        .version);
    }
}
