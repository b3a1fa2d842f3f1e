package org.indicatorwatch.web.overview;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;
import org.indicatorwatch.web.list.ListQuery;

/** What lists of targets are chosen by: plan, domain, nature and status. */
@RequestScoped
public class TargetFilters {

    private final Choices choices;
    private final PageWording words;

    TargetFilters(Choices choices, PageWording words) {
        this.choices = choices;
        this.words = words;
    }

    public List<Choice> plans() {
        return choices.plans();
    }

    /** Whether domain and nature let the target through. */
    public static boolean admits(ListQuery query, Target target) {
        return query.admits("domain", target.domain) && query.admits("nature", target.nature);
    }

    /** The domains of the targets, in the order of their plan. */
    public List<Choice> domains(Collection<Target> targets) {
        return targets.stream()
                .sorted(Comparator.comparing(target -> target.position))
                .map(target -> target.domain)
                .filter(Objects::nonNull)
                .distinct()
                .map(domain -> new Choice(domain, domain))
                .toList();
    }

    public List<Choice> natures() {
        return choices.of(Nature.class);
    }

    public List<Choice> statuses() {
        return Choices.of(Status.values(), status -> words.badge(status, false).text());
    }
}
