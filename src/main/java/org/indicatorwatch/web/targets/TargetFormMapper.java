package org.indicatorwatch.web.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.PathShape;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.TargetView;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.editing.EditConflict;
import org.indicatorwatch.web.editing.FormField;
import org.indicatorwatch.web.editing.FormMapper;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choices;

/** Carries targets over to their form and back, and fills in what the form shows beside. */
@RequestScoped
class TargetFormMapper {

    private static final String LABELS = "edit.target";

    private final FormMapper sheets;
    private final RuleFormMapper rules;
    private final RuleFormFields fields;
    private final OfficialWordingReader wordings;
    private final PathPreviewAssembler previews;
    private final Choices choices;
    private final PageWording words;

    TargetFormMapper(
            FormMapper sheets,
            RuleFormMapper rules,
            RuleFormFields fields,
            OfficialWordingReader wordings,
            PathPreviewAssembler previews,
            Choices choices,
            PageWording words) {
        this.sheets = sheets;
        this.rules = rules;
        this.fields = fields;
        this.wordings = wordings;
        this.previews = previews;
        this.choices = choices;
        this.words = words;
    }

    private static FormField wording() {
        return FormField.area(OfficialWordingReader.WORDING_FIELD).withHint();
    }

    private List<FormField> goal() {
        return List.of(
                FormField.text("goal.period").withHint(),
                FormField.text("baseline.period"),
                FormField.number("baseline.value"),
                FormField.yes("baseline.approximate"),
                FormField.text("baseline.text"),
                FormField.choice("path", choices.of(PathShape.class)),
                FormField.lines("milestones", "period", "value"));
    }

    private List<FormField> rest() {
        return List.of(
                FormField.text("name").needed(),
                FormField.text("nameEn"),
                FormField.text("number"),
                FormField.choice("indicator", choices.indicators()).withHint(),
                FormField.choice("region", choices.regions()),
                FormField.choice("scope", choices.of(Target.Scope.class)),
                FormField.text("domain"),
                FormField.choice("nature", choices.of(Nature.class)),
                FormField.yes("natureStated"),
                FormField.number("weight").withHint(),
                FormField.text("source"),
                FormField.codes("departments", choices.departments()));
    }

    private List<FormField> plain() {
        return Stream.of(List.of(wording()), goal(), rest())
                .flatMap(List::stream)
                .toList();
    }

    /** A form that shows the target; null for an empty one. */
    Form form(TargetView target) {
        Map<String, String> values = new HashMap<>();
        if (target != null) {
            values.putAll(sheets.form(plain(), target).values());
        }
        values.putAll(rules.values(target == null ? null : target.goal().rule()));
        return Form.of(values);
    }

    /**
     * What was typed as a target.
     *
     * @param base what the form does not show is taken from it; null for nothing
     * @throws ProblemException 422 naming the fields that are missing or cannot be read
     */
    TargetView read(Form typed, TargetView base) {
        TargetView read = sheets.read(plain(), typed, base, TargetView.class);
        TargetView.GoalView goal =
                new TargetView.GoalView(read.goal().period(), read.goal().text(), rules.read(typed));
        return new TargetView(
                read.plan(),
                read.code(),
                read.number(),
                read.name(),
                read.nameEn(),
                read.indicator(),
                read.region(),
                read.scope(),
                read.domain(),
                read.nature(),
                read.natureStated(),
                read.departments(),
                read.weight(),
                read.path(),
                read.baseline(),
                goal,
                read.milestones(),
                read.conflicts(),
                read.source());
    }

    Form refused(Form typed, ProblemException problem) {
        List<FormField> all = new ArrayList<>(plain());
        all.addAll(fields.shown(typed));
        all.add(FormField.text("key"));
        return FormMapper.refused(typed, all, problem, words.locale());
    }

    List<EditConflict> differences(Form mine, TargetView theirs) {
        List<EditConflict> differences = new ArrayList<>(EditConflict.of(LABELS, plain(), mine, form(theirs), words));
        String typed;
        try {
            typed = wordings.text(rules.read(mine), mine.value("indicator"));
        } catch (ProblemException e) {
            typed = words.text("rule.none");
        }
        String saved = wordings.text(theirs.goal().rule(), theirs.indicator());
        if (!typed.equals(saved)) {
            differences.add(new EditConflict(words.text("edit.target.rule"), typed, saved));
        }
        return differences;
    }

    /** @param target what is stored; null for nothing */
    TargetEditView page(
            Plan plan,
            TargetView target,
            Form form,
            String version,
            TargetEditView.InterpretedWording interpreted,
            List<EditConflict> conflict,
            boolean saved) {
        String rule = null;
        List<PathPreview> paths = List.of();
        String pathless;
        try {
            TargetView typed = read(form, target);
            rule = wordings.text(typed.goal().rule(), typed.indicator());
            paths = previews.of(typed, plan);
            pathless = words.text(
                    typed.baseline() == null || typed.baseline().value() == null
                            ? "target.pathless.baseline"
                            : "target.pathless.rule");
        } catch (ProblemException | IllegalArgumentException e) {
            // Half filled in, or a goal before its baseline: saving says what is wrong.
            pathless = words.text("target.pathless.incomplete");
        }
        return new TargetEditView(
                plan,
                target == null ? "" : target.code(),
                target == null ? "" : target.name(),
                form,
                version,
                wording(),
                goal(),
                rest(),
                fields.whole(),
                fields.parts(form),
                interpreted,
                rule,
                paths,
                paths.isEmpty() ? pathless : null,
                target == null || target.conflicts() == null ? List.of() : target.conflicts(),
                conflict == null ? List.of() : conflict,
                conflict != null,
                saved);
    }
}
