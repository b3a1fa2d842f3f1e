package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.indicatorwatch.catalogue.wording.IndicatorUnit.Fit;
import org.indicatorwatch.catalogue.wording.Token.Kind;

/**
 * Chooses, among the figures of a text, those that can be the target's: figures in the indicator's unit before bare
 * ones, bare ones before those to be converted. The rest is put aside and said so.
 */
final class DemandSelection {

    private DemandSelection() {}

    static List<Demand> select(List<Demand> found, InterpretationContext context, Notes notes) {
        List<Demand> demands = new ArrayList<>(withoutStarts(found, context, notes));
        if (!isTableRow(demands)) {
            dropUnfit(demands, context, notes);
        }
        demands.removeIf(demand -> isWhole(demand) && demands.stream().anyMatch(next -> covers(next, demand)));
        boolean figures = demands.stream().anyMatch(demand -> demand.head().is(Kind.QUANTITY, Kind.DOUBLING));
        if (figures) {
            demands.removeIf(demand -> demand.head().is(Kind.COVERAGE));
        }
        return demands;
    }

    private static boolean isWhole(Demand demand) {
        return demand.hasFigure()
                && demand.quantity().scale() == Scale.PERCENT
                && demand.quantity().value().compareTo(BigDecimal.valueOf(100)) == 0
                && demand.bound() == null;
    }

    /** 100%全覆盖 says the same twice. */
    private static boolean covers(Demand next, Demand figure) {
        return next.head().is(Kind.COVERAGE) && next.start() == figure.end();
    }

    /** 从78%提高到90%: the first figure is where the series starts. */
    private static List<Demand> withoutStarts(List<Demand> found, InterpretationContext context, Notes notes) {
        List<Demand> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Demand demand = found.get(i);
            boolean from = demand.hasFigure()
                    && (demand.adjacent(Kind.FROM).isPresent()
                            || demand.preceding().stream().anyMatch(t -> t.is(Kind.FROM)));
            boolean moved = i + 1 < found.size()
                    && found.get(i + 1)
                            .adjacent(Kind.REACH_UP, Kind.REACH_DOWN, Kind.REACH)
                            .isPresent();
            if (from && moved) {
                notes.add(Note.START_VALUE, demand.quantity().text());
                context.expressed(demand.quantity(), new Notes())
                        .ifPresent(start -> notes.timeFrame().setBaselineValue(start.value(), context, notes));
            } else {
                kept.add(demand);
            }
        }
        return kept;
    }

    /** 药品 >50 个 耗材 10 类: short names with a figure each, as in a cell of a table; measure words may differ. */
    private static boolean isTableRow(List<Demand> demands) {
        return demands.size() > 1
                && demands.stream()
                        .allMatch(demand -> demand.isShortlyNamed()
                                && demand.adjacent(Kind.REACH, Kind.RISE, Kind.FALL)
                                        .isEmpty())
                && demands.stream()
                                .map(demand -> demand.quantity().scale())
                                .distinct()
                                .count()
                        == 1
                && demands.stream().allMatch(demand -> demand.quantity().scale() == Scale.PLAIN);
    }

    private static void dropUnfit(List<Demand> demands, InterpretationContext context, Notes notes) {
        Optional<Fit> best = demands.stream()
                .filter(Demand::hasFigure)
                .map(demand -> fit(demand, context))
                .min(Comparator.naturalOrder())
                .filter(fit -> fit != Fit.NONE);
        boolean others = demands.stream().anyMatch(demand -> !demand.hasFigure());
        if (best.isEmpty() && !others) {
            return; // whatever is read will say why it does not fit
        }
        List<Demand> unfit = demands.stream()
                .filter(Demand::hasFigure)
                .filter(demand -> best.isEmpty() || fit(demand, context) != best.get())
                .toList();
        unfit.forEach(demand -> notes.add(Note.OTHER_NUMBER, demand.quantity().text()));
        demands.removeAll(unfit);
    }

    private static Fit fit(Demand demand, InterpretationContext context) {
        boolean growth = ChangeReader.reads(demand) && ChangeReader.isShare(demand.quantity());
        boolean multiple = MultipleReader.reads(demand, context);
        return growth || multiple ? Fit.SAME : context.unit().fit(demand.quantity());
    }
}
