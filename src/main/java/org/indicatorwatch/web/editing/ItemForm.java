package org.indicatorwatch.web.editing;

import java.util.List;

import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Form;

/**
 * A form in which a thing is edited.
 *
 * @param key of the thing; empty for one that is to be created
 * @param version that the form is about to replace; empty for none
 * @param conflict where somebody else's version differs, which was saved in the meantime
 * @param stale whether somebody else saved another version in the meantime
 * @param saved whether the thing has just been saved
 * @param actions what else can be done
 */
public record ItemForm(
        String topic,
        String path,
        String key,
        String name,
        List<FormField> fields,
        Form form,
        String version,
        List<EditConflict> conflict,
        boolean saved,
        boolean stale,
        boolean deletes,
        List<Action> actions) {

    /**
     * Something to be done with the thing by itself.
     *
     * @param address of the page or, if {@code posted}, of the form
     * @param value sent as {@code value}
     */
    public record Action(String address, String text, boolean posted, String value) {}

    public boolean isNew() {
        return key.isEmpty();
    }

    /** Where the form is sent. */
    public String address() {
        return path + "/" + (isNew() ? "-new" : Addresses.inAddress(key));
    }
}
