package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit of an indicator, which converts the figures of a text into itself. */
final class IndicatorUnit {

    /** How well a figure fits, best first. */
    enum Fit {
        SAME,
        BARE,
        CONVERTED,
        NONE
    }

    private static final Pattern AMOUNT = Pattern.compile("(?<m>[万亿千]*)(?<u>.*?)(?:/.*)?");
    private static final Set<String> PEOPLE = Set.of("人", "名", "位");
    private static final Set<String> THINGS = Set.of("个", "家", "所", "项", "处", "支", "件", "种", "类");

    private final String text;
    private final Scale scale;
    private final String measure;
    private final BigDecimal multiplier;

    private IndicatorUnit(String text, Scale scale, String measure, BigDecimal multiplier) {
        this.text = text;
        this.scale = scale;
        this.measure = measure;
        this.multiplier = multiplier;
    }

    /** @param unit null or blank if unknown */
    static IndicatorUnit of(String unit) {
        String plain = unit == null
                ? ""
                : unit.replaceAll("[\\s　]", "").replace('％', '%').replace('／', '/');
        Scale rate =
                switch (plain) {
                    case "%", "百分比", "百分之" -> Scale.PERCENT;
                    case "‰", "千分比" -> Scale.PERMILLE;
                    case "1/万", "/万", "1/1万", "万分之一" -> Scale.PER_10_000;
                    case "1/10万", "/10万", "1/十万", "/十万", "1/100000", "十万分之一", "每10万", "人/10万" -> Scale.PER_100_000;
                    default -> Scale.PLAIN;
                };
        Matcher amount = AMOUNT.matcher(plain);
        BigDecimal multiplier = BigDecimal.ONE;
        String measure = plain;
        if (rate == Scale.PLAIN && amount.matches() && !amount.group("u").isEmpty()) {
            measure = amount.group("u");
            for (char c : amount.group("m").toCharArray()) {
                multiplier = multiplier.scaleByPowerOfTen(c == '亿' ? 8 : c == '万' ? 4 : 3);
            }
        }
        return new IndicatorUnit(plain, rate, measure, multiplier);
    }

    boolean isKnown() {
        return !text.isEmpty();
    }

    boolean isRate() {
        return scale.isRate();
    }

    boolean isPercent() {
        return scale == Scale.PERCENT;
    }

    /** Whether amounts are reported, for which a figure such as 2023 may be no year. */
    boolean isCount() {
        return isKnown() && scale == Scale.PLAIN;
    }

    String measure() {
        return measure;
    }

    @Override
    public String toString() {
        return text;
    }

    Fit fit(Quantity quantity) {
        if (!isKnown()) {
            return quantity.isBare() ? Fit.BARE : Fit.SAME;
        }
        if (quantity.isBare()) {
            return Fit.BARE;
        }
        return switch (quantity.scale()) {
            case POINTS -> isPercent() ? Fit.SAME : Fit.NONE;
            case RATIO -> scale == Scale.PLAIN ? Fit.SAME : Fit.NONE;
            case TIMES -> measure.equals("倍") ? Fit.SAME : Fit.NONE;
            case FRACTION -> scale.isRate() ? Fit.SAME : Fit.NONE;
            case PERCENT, PERMILLE, PER_10_000, PER_100_000 -> rateFit(quantity.scale());
            case PLAIN -> scale.isRate() ? Fit.NONE : amountFit(quantity.measure());
        };
    }

    private Fit rateFit(Scale written) {
        return written == scale ? Fit.SAME : scale.isRate() ? Fit.CONVERTED : Fit.NONE;
    }

    private Fit amountFit(String written) {
        if (written == null || written.equals(measure) || alike(PEOPLE, written)) {
            return Fit.SAME;
        }
        return alike(THINGS, written) ? Fit.CONVERTED : Fit.NONE;
    }

    private boolean alike(Set<String> family, String written) {
        return family.contains(written) && family.contains(measure);
    }

    /** The figure in this unit; empty if it cannot be expressed in it. */
    Optional<Quantity> express(Quantity quantity, Notes notes) {
        Fit fit = fit(quantity);
        if (fit == Fit.NONE) {
            return Optional.empty();
        }
        if (!isKnown()) {
            return Optional.of(withoutUnit(quantity, notes));
        }
        Quantity expressed = quantity;
        if (quantity.scale().isRate()) {
            expressed = times(quantity, quantity.scale().in(scale));
            if (fit == Fit.CONVERTED) {
                notes.add(
                        Note.UNIT_CONVERTED, quantity.text(), expressed.value().toPlainString() + text);
            } else if (quantity.rounded()) {
                notes.add(Note.ROUNDED, expressed.value().toPlainString());
            }
        } else if (quantity.scale() == Scale.PLAIN && !quantity.isBare()) {
            BigDecimal factor = BigDecimal.ONE.divide(multiplier, MathContext.DECIMAL64);
            expressed = times(quantity, factor);
            if (quantity.multiplied() && multiplier.compareTo(BigDecimal.ONE) == 0) {
                notes.add(Note.UNIT_SCALED, quantity.text(), expressed.value().toPlainString() + text);
            } else if (multiplier.compareTo(BigDecimal.ONE) != 0 && !quantity.multiplied()) {
                notes.add(Note.UNIT_SCALED, quantity.text(), expressed.value().toPlainString() + text);
            }
            if (fit == Fit.CONVERTED) {
                notes.add(Note.MEASURE_WORD, quantity.measure(), text);
            }
        } else if (quantity.scale() == Scale.RATIO) {
            noteRatio(quantity, notes);
        }
        return Optional.of(expressed);
    }

    private static Quantity withoutUnit(Quantity quantity, Notes notes) {
        if (quantity.scale() == Scale.RATIO) {
            noteRatio(quantity, notes);
            return quantity;
        }
        if (quantity.isBare()) {
            return quantity;
        }
        notes.add(Note.UNIT_FROM_TEXT, quantity.text());
        return quantity;
    }

    private static void noteRatio(Quantity quantity, Notes notes) {
        boolean larger = QuantityPattern.isLargerFirst(quantity);
        notes.add(
                larger ? Note.RATIO_LARGER_FIRST : Note.RATIO,
                quantity.text(),
                quantity.value().toPlainString());
        if (quantity.rounded()) {
            notes.add(Note.ROUNDED, quantity.value().toPlainString());
        }
    }

    private static Quantity times(Quantity quantity, BigDecimal factor) {
        return quantity.with(scaled(quantity.value(), factor), scaled(quantity.upper(), factor));
    }

    private static BigDecimal scaled(BigDecimal value, BigDecimal factor) {
        if (value == null || factor.compareTo(BigDecimal.ONE) == 0) {
            return value;
        }
        BigDecimal result = value.multiply(factor).stripTrailingZeros();
        return QuantityPattern.plain(result);
    }
}
