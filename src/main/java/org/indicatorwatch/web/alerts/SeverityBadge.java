package org.indicatorwatch.web.alerts;

import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.web.layout.PageWording;

/** A severity as it is shown: with the numeral of the national grades of warning (Ⅰ级 the gravest), never by colour alone. */
public record SeverityBadge(Severity severity, String text) {

    public static SeverityBadge of(Severity severity, PageWording words) {
        return new SeverityBadge(severity, words.figures().text("severity." + severity));
    }

    public String symbol() {
        return switch (severity) {
            case CRITICAL -> "Ⅰ";
            case HIGH -> "Ⅱ";
            case MEDIUM -> "Ⅲ";
            case LOW -> "Ⅳ";
        };
    }
}
