package org.indicatorwatch.web.indicator;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.indicatorwatch.alerts.status.SeriesFacts;
import org.indicatorwatch.alerts.status.StatusFacts;
import org.indicatorwatch.alerts.status.StatusWording;
import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.Standing;
import org.indicatorwatch.assessment.Standings;
import org.indicatorwatch.assessment.WhatIf;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.ListQuery;

/** Gathers the page about a target in a region. */
@RequestScoped
class Indicators {

    private final Standings standings;
    private final WhatIf whatIf;
    private final CurrentActor actor;
    private final Wording words;
    private final ObjectMapper json;

    Indicators(Standings standings, WhatIf whatIf, CurrentActor actor, Wording words, ObjectMapper json) {
        this.standings = standings;
        this.whatIf = whatIf;
        this.actor = actor;
        this.words = words;
        this.json = json;
    }

    /** @throws ProblemException 403 if the account does not cover it, 404 if it was never assessed */
    IndicatorView of(AssessmentKey key, ListQuery query) {
        Coverage coverage = Coverage.of(actor.get());
        coverage.requireTarget(key.plan(), key.target(), key.region());
        StatusFacts facts = StatusFacts.load(key).orElseThrow(() -> ProblemException.notFound("assessment", key));
        Target target = facts.target();
        RegionTree regions = RegionTree.load();
        List<Standing> everywhere = standings.ofTarget(key.plan(), key.target(), coverage);
        Indicator indicator = target.indicator == null ? null : Indicator.findById(target.indicator);
        return new IndicatorView(
                Plan.findById(key.plan()),
                target,
                words.name(target),
                key.region(),
                regions.name(key.region()),
                Addresses.path("/indicators", key.plan(), key.target(), key.region()),
                Addresses.path("/counties", key.plan(), key.region()),
                words.badge(facts.assessment().status, facts.whole().holds()),
                facts.assessment().stale,
                remarks(facts),
                facts.explanation(words.locale()).orElse(""),
                lines(facts),
                series(facts, key.region()),
                choices(everywhere, regions),
                Rival.of(everywhere, target, indicator, regions, key.region(), words),
                whatIf(key, facts, query));
    }

    /** The explanation stands above them. */
    private List<StatusWording.Line> lines(StatusFacts facts) {
        String explanation = facts.explanation(words.locale()).orElse("");
        return new StatusWording(facts, words.locale())
                .lines().stream()
                        .filter(line -> !line.text().equals(explanation))
                        .toList();
    }

    private List<String> remarks(StatusFacts facts) {
        List<String> remarks = new ArrayList<>();
        for (JsonNode flag : facts.assessment().result.path("flags")) {
            remarks.add(words.text("flag." + flag.asText()));
        }
        return remarks;
    }

    private List<IndicatorView.SeriesView> series(StatusFacts facts, String region) {
        List<IndicatorView.SeriesView> views = new ArrayList<>();
        for (SeriesFacts series : facts.series()) {
            String code = series.figures().path("indicator").asText(null);
            if (code != null) {
                views.add(new IndicatorView.SeriesView(
                        code,
                        series.name().in(words.locale()),
                        words.unit(Indicator.findById(code)),
                        drawn(Chart.of(series, words)),
                        FigureRow.of(code, region, words)));
            }
        }
        return views;
    }

    private String drawn(Chart chart) {
        try {
            return chart == null ? null : json.writeValueAsString(chart);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Choice> choices(List<Standing> everywhere, RegionTree regions) {
        return everywhere.stream()
                .map(standing -> standing.key().region())
                .sorted()
                .map(code -> new Choice(code, regions.name(code)))
                .toList();
    }

    private IndicatorView.WhatIfView whatIf(AssessmentKey key, StatusFacts facts, ListQuery query) {
        Assumed assumed = Assumed.of(facts.target(), facts.series(), query, words);
        Form form = assumed.form(words);
        boolean answer = assumed.isAsked() && !form.isRefused();
        return new IndicatorView.WhatIfView(
                assumed.lines(), form, answer ? verdict(whatIf.assess(key, assumed.figures(), words.locale())) : null);
    }

    private IndicatorView.Verdict verdict(AssessmentResult result) {
        return new IndicatorView.Verdict(
                words.badge(result.status(), result.mode() == Mode.HOLD), result.explanation());
    }
}
