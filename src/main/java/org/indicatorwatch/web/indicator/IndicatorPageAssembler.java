package org.indicatorwatch.web.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.alerts.status.StatusWording;
import org.indicatorwatch.alerts.status.TargetSummary;
import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.preview.WhatIfAssessment;
import org.indicatorwatch.assessment.query.Ranking;
import org.indicatorwatch.assessment.query.StandingQueries;
import org.indicatorwatch.assessment.query.StandingRow;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.layout.StatusBadge;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** Gathers the page about a target in a region. */
@RequestScoped
class IndicatorPageAssembler {

    private static final String PEER_REGIONS_LIST = "rivals";

    private final StandingQueries standings;
    private final WhatIfAssessment whatIf;
    private final CurrentActor actor;
    private final SeriesAssembler series;
    private final PageWording words;

    IndicatorPageAssembler(
            StandingQueries standings,
            WhatIfAssessment whatIf,
            CurrentActor actor,
            SeriesAssembler series,
            PageWording words) {
        this.standings = standings;
        this.whatIf = whatIf;
        this.actor = actor;
        this.series = series;
        this.words = words;
    }

    /** @throws ProblemException 403 if the account does not cover it, 404 if it was never assessed */
    IndicatorPageView of(AssessmentKey key, ListQuery query) {
        TargetSummary facts = facts(key);
        Target target = facts.target();
        RegionTree regions = RegionTree.load();
        List<StandingRow> everywhere = everywhere(key);
        Map<AssessmentKey, Integer> places = places(target, regions);
        return new IndicatorPageView(
                Plan.findById(key.plan()),
                target,
                words.name(target),
                key.region(),
                regions.name(key.region()),
                key.region().equals(target.region) ? "" : regions.name(target.region),
                Addresses.of(key),
                Addresses.path("/counties", key.plan(), key.region()),
                status(facts, key, everywhere),
                facts.result().figures().stale(),
                remarks(facts),
                facts.explanation(words.locale()),
                lines(facts, places.get(key), places.size()),
                series.of(facts, query),
                choices(everywhere, regions),
                kept(query),
                Listing.of(
                        query.ofList(PEER_REGIONS_LIST),
                        peerRegions(everywhere, places, target, regions, key.region(), query),
                        Listing.PAGE_SIZE),
                whatIf(key, facts, query));
    }

    /**
     * All regions that are compared with each other, in the asked-for order.
     *
     * @throws ProblemException as {@link #of}
     */
    List<PeerRegion> peerRegions(AssessmentKey key, ListQuery query) {
        Target target = facts(key).target();
        RegionTree regions = RegionTree.load();
        return peerRegions(everywhere(key), places(target, regions), target, regions, key.region(), query);
    }

    /**
     * One of the target's indicators.
     *
     * @param number from 1
     * @throws ProblemException as {@link #of}, and 404 if there are not so many
     */
    SeriesView series(AssessmentKey key, int number, ListQuery query) {
        return series.of(facts(key), number, query);
    }

    private TargetSummary facts(AssessmentKey key) {
        Coverage.of(actor.get()).requireTarget(key.plan(), key.target(), key.region());
        return TargetSummary.load(key).orElseThrow(() -> ProblemException.notFound("assessment", key));
    }

    private StatusBadge status(TargetSummary facts, AssessmentKey key, List<StandingRow> everywhere) {
        return everywhere.stream()
                .filter(standing -> standing.key().equals(key))
                .findFirst()
                .map(words::badge)
                .orElseGet(() -> words.badge(facts.status(), facts.whole().holds()));
    }

    private List<StandingRow> everywhere(AssessmentKey key) {
        return standings.ofTarget(key.plan(), key.target(), Coverage.of(actor.get()));
    }

    /** The best first unless the query asks for another order. */
    private List<PeerRegion> peerRegions(
            List<StandingRow> everywhere,
            Map<AssessmentKey, Integer> places,
            Target target,
            RegionTree regions,
            String current,
            ListQuery query) {
        return Listing.sorted(
                query.ofList(PEER_REGIONS_LIST),
                PeerRegion.of(everywhere, places, target, indicator(target), regions, current, words),
                PeerRegion.ORDERS);
    }

    private static Map<AssessmentKey, Integer> places(Target target, RegionTree regions) {
        return Ranking.of(target, indicator(target), regions);
    }

    private static Indicator indicator(Target target) {
        return target.indicator == null ? null : Indicator.findById(target.indicator);
    }

    /** The explanation stands above them. */
    private List<StatusWording.Line> lines(TargetSummary facts, Integer place, int peerRegions) {
        List<StatusWording.Line> lines =
                new ArrayList<>(new StatusWording(facts, words.locale()).linesBesideExplanation());
        if (place != null) {
            lines.add(new StatusWording.Line(
                    words.text("indicator.place"), words.text("indicator.place.of", place, peerRegions)));
        }
        return lines;
    }

    private List<String> remarks(TargetSummary facts) {
        return facts.result().figures().flags().stream()
                .map(flag -> words.text("flag." + flag.code()))
                .toList();
    }

    private static List<Choice> choices(List<StandingRow> everywhere, RegionTree regions) {
        return everywhere.stream()
                .map(standing -> standing.key().region())
                .sorted()
                .map(code -> new Choice(code, regions.name(code)))
                .toList();
    }

    /** Orders and what is assumed, but not how far the lists were paged. */
    private static Map<String, String> kept(ListQuery query) {
        return query.values().entrySet().stream()
                .filter(each -> !each.getKey().endsWith("-page"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private IndicatorPageView.WhatIfView whatIf(AssessmentKey key, TargetSummary facts, ListQuery query) {
        WhatIfForm assumed = WhatIfForm.of(facts.target(), facts.series(), query, words);
        Form form = assumed.form(words);
        boolean answer = assumed.isAsked() && !form.isRefused();
        return new IndicatorPageView.WhatIfView(
                assumed.lines(),
                assumed.others(),
                form,
                answer ? verdict(whatIf.assess(key, assumed.figures(), words.locale())) : null);
    }

    private IndicatorPageView.Verdict verdict(AssessmentResult result) {
        return new IndicatorPageView.Verdict(
                words.badge(result.status(), result.mode() == Mode.HOLD), result.explanation());
    }
}
