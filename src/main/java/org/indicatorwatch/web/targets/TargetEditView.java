package org.indicatorwatch.web.targets;

import java.util.List;

import org.indicatorwatch.catalogue.Conflict;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.web.editing.EditConflict;
import org.indicatorwatch.web.editing.FormField;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Form;

/**
 * The form in which a target is edited.
 *
 * @param code empty for a target that is to be created
 * @param interpreted what the wording was taken to mean; null unless it was asked
 * @param rule the rule of the form in one line
 * @param paths the way that the rule of the form asks for; empty where it asks for none
 * @param pathless why there is no way; null where there is
 * @param contradictions places where the document contradicts the target
 * @param stale whether somebody else saved another version in the meantime
 */
public record TargetEditView(
        Plan plan,
        String code,
        String name,
        Form form,
        String version,
        FormField wording,
        List<FormField> goal,
        List<FormField> rest,
        List<FormField> ruleFields,
        List<RuleFormFields.Part> parts,
        InterpretedWording interpreted,
        String rule,
        List<PathPreview> paths,
        String pathless,
        List<Conflict> contradictions,
        List<EditConflict> conflict,
        boolean stale,
        boolean saved) {

    /**
     * @param rule in one line; null where the text could not be read
     * @param percent confidence, 0 to 100
     * @param unread the part that was not understood; null if there is none
     */
    public record InterpretedWording(String rule, List<String> assumptions, int percent, String unread) {}

    public boolean isNew() {
        return code.isEmpty();
    }

    /** Where the form is sent. */
    public String address() {
        return Addresses.path("/admin/targets", plan.code) + "/" + (isNew() ? "-new" : Addresses.inAddress(code));
    }

    /** The list that the target is on. */
    public String list() {
        return "/admin/targets?plan=" + Addresses.inAddress(plan.code);
    }
}
