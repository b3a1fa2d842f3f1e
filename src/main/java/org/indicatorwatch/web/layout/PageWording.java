package org.indicatorwatch.web.layout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.alerts.status.FigureTexts;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.assessment.query.StandingRow;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.format.FigureFormat;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.ServiceConfig;
import org.indicatorwatch.platform.web.RequestLanguage;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.ReadingState;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.plausibility.PlausibilityDoubt;

/** Writes statuses, periods, figures and times the way pages show them, in the language of the request. */
@RequestScoped
public class PageWording {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    private final RequestLanguage language;
    private final ServiceConfig config;

    PageWording(RequestLanguage language, ServiceConfig config) {
        this.language = language;
        this.config = config;
    }

    public Locale locale() {
        return language.locale();
    }

    /** A text of the pages' section of the message bundles. */
    public String text(String key, Object... arguments) {
        return language.text("web." + key, arguments);
    }

    /** Several things one after the other: 甲、乙、丙. */
    public String list(Collection<String> texts) {
        return String.join(figures().text("list"), texts);
    }

    /** The text with a remark in brackets; the text alone if the remark is null or empty. */
    public String remarked(String text, String remark) {
        return remark == null || remark.isEmpty() ? text : text("remarked", text, remark);
    }

    public FigureTexts figures() {
        return new FigureTexts(locale());
    }

    /** What is said of a target in a region: without a conclusion, whether there is a figure at least. */
    public StatusBadge badge(StandingRow standing) {
        return standing.isUnjudged()
                ? new StatusBadge(standing.status(), text("status.unjudged"))
                : badge(standing.status(), standing.holds());
    }

    public StatusBadge badge(Status status, boolean holds) {
        return new StatusBadge(status, figures().status(status, holds));
    }

    /** What readers must know before they trust the status: that later figures are overdue, or these not verified. */
    public List<String> remarks(StandingRow standing) {
        return Stream.of(
                        standing.stale() ? text("stale") : null,
                        standing.provisional() ? text("flag.provisional") : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** 2024年第三季度; null for null. */
    public String period(Period period) {
        return period == null ? null : figures().period(period);
    }

    /** Why a figure is doubted, in one sentence. */
    public String doubt(String kind, List<Object> arguments) {
        return new Violation("value", kind + "-found", PlausibilityDoubt.inWords(kind, arguments, locale()))
                .message(locale());
    }

    /** 2026-01-20 09:00 in the service's time zone; null for null. */
    public String time(Instant moment) {
        return moment == null ? null : MINUTE.format(moment.atZone(config.timeZone()));
    }

    /** 2026-01-20 in the service's time zone; null for null. */
    public String day(Instant moment) {
        return moment == null ? null : DAY.format(moment.atZone(config.timeZone()));
    }

    /** The figure as entered, without its unit; null for null. */
    public String number(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    /** The figure as entered, without its unit, or in words why there is none; empty where nothing is known. */
    public String reading(ReadingState state, BigDecimal value) {
        return reading(state, value, "");
    }

    /** The same with what stands behind a figure. */
    public String reading(ReadingState state, BigDecimal value, String unit) {
        if (state == null) {
            return "";
        }
        return state == ReadingState.VALUE ? number(value) + unit : text("indicator.state." + state);
    }

    /** 1234 / 5678; empty unless both are known. */
    public String parts(BigDecimal numerator, BigDecimal denominator) {
        return numerator == null || denominator == null ? "" : number(numerator) + " / " + number(denominator);
    }

    /** A computed figure with the decimals of its indicator and its sign; null for null. */
    public String signed(Double value, int decimals) {
        return value == null ? null : signed(FigureFormat.rounded(value, decimals));
    }

    private static String signed(BigDecimal rounded) {
        String size = rounded.abs().toPlainString();
        return switch (rounded.signum()) {
            case 1 -> "+" + size;
            case -1 -> "−" + size;
            default -> size;
        };
    }

    /** The same as a number too. */
    public DisplayedFigure difference(Double value, int decimals) {
        return value == null ? null : difference(FigureFormat.rounded(value, decimals));
    }

    /** A difference between figures as they are shown. */
    public DisplayedFigure difference(BigDecimal shown) {
        return new DisplayedFigure(shown, signed(shown));
    }

    /** The unit as it stands behind a figure; empty where there is none to be shown. */
    public String unit(Indicator indicator) {
        return indicator == null ? "" : unit(indicator.unit);
    }

    /** The same: 1/10万 stands behind a figure as /10万. */
    public String unit(String unit) {
        if (unit == null || unit.equals("比值")) {
            return "";
        }
        return unit.startsWith("1/") ? unit.substring(1) : unit;
    }

    /** The unit of a difference between two figures: points for shares. */
    public String unitOfDifference(Indicator indicator) {
        String unit = unit(indicator);
        return switch (unit) {
            case "%" -> text("unit.points");
            case "‰" -> text("unit.per-mille-points");
            default -> unit;
        };
    }

    /** What pages call the constant: {@code web.choice.<Type>.<NAME>}; null for null. */
    public String name(Enum<?> constant) {
        return constant == null
                ? null
                : text("choice." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public String name(Target target) {
        return english() && target.nameEn != null ? target.nameEn : target.name;
    }

    public String name(Indicator indicator) {
        return english() && indicator.nameEn != null ? indicator.nameEn : indicator.name;
    }

    public String name(CollectionForm form) {
        return english() && form.nameEn != null ? form.nameEn : form.name;
    }

    /** What is said in the language of the request, or in the other where that is all there is. */
    public String either(String chinese, String english) {
        return (english() && english != null) || chinese == null ? english : chinese;
    }

    private boolean english() {
        return locale().equals(Locale.ENGLISH);
    }
}
