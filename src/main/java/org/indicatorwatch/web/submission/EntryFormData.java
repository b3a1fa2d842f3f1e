package org.indicatorwatch.web.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.indicatorwatch.readings.importing.cells.FormFigure;
import org.indicatorwatch.web.layout.Form;

/** What was sent of the form; the fields of a row carry the indicator's code behind their names. */
record EntryFormData(MultivaluedMap<String, String> sent) {

    /** The rows that were sent, of those that the form has. */
    List<FormFigure> figures(List<String> indicators) {
        return indicators.stream()
                .filter(indicator -> sent.containsKey("seen." + indicator))
                .map(this::figure)
                .toList();
    }

    private FormFigure figure(String indicator) {
        Map<String, String> fields = new HashMap<>();
        FormFigure.FIELDS.forEach(name -> fields.put(name, sent.getFirst(name + "." + indicator)));
        return new FormFigure(
                indicator,
                fields,
                isTicked("confirm." + indicator),
                reason(),
                text("seen." + indicator),
                isTicked("theirs." + indicator));
    }

    Form form() {
        return Form.of(Map.of("reason", reason(), "remark", text("remark")));
    }

    String reason() {
        return text("reason");
    }

    /** The comment on the submission as a whole; null without one. */
    String remark() {
        return text("remark").isEmpty() ? null : text("remark");
    }

    boolean submits() {
        return "submit".equals(text("action"));
    }

    boolean amends() {
        return isTicked("amend");
    }

    private String text(String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private boolean isTicked(String name) {
        return sent.containsKey(name);
    }
}
