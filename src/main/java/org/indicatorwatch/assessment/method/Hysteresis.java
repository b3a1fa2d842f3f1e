package org.indicatorwatch.assessment.method;

import java.util.ArrayList;
import java.util.List;

import org.indicatorwatch.catalogue.period.Frequency;

/** Confirms raw statuses reading by reading, so that one odd figure does not raise an alarm (method.md, "Hysteresis"). */
final class Hysteresis {

    private final int needed;
    private Status confirmed = Status.NO_DATA;
    private Ruling basis;
    private int better;
    private int worse;

    private Hysteresis(int needed) {
        this.needed = needed;
    }

    /** The confirmed status after each raw one, replayed from the start. */
    static List<Status> confirm(List<Ruling> rulings, Frequency frequency) {
        Hysteresis hysteresis = new Hysteresis(consecutive(frequency));
        List<Status> confirmed = new ArrayList<>();
        for (Ruling ruling : rulings) {
            hysteresis.take(ruling);
            confirmed.add(hysteresis.confirmed);
        }
        return confirmed;
    }

    /** k: how many raw statuses in a row must lie on the same side of the confirmed one. */
    static int consecutive(Frequency frequency) {
        return switch (frequency) {
            case ANNUAL -> 1;
            case SEMIANNUAL, QUARTERLY -> 2;
            case MONTHLY -> 3;
        };
    }

    private void take(Ruling ruling) {
        better = ruling.status().betterThan(confirmed) ? better + 1 : 0;
        worse = ruling.status().worseThan(confirmed) ? worse + 1 : 0;
        if (atOnce(ruling) || better >= needed || worse >= needed) {
            confirmed = ruling.status();
            better = 0;
            worse = 0;
        }
        if (ruling.status() == confirmed) {
            basis = ruling;
        }
    }

    private boolean atOnce(Ruling ruling) {
        return switch (ruling.status()) {
            case NO_DATA, CRITICAL, MISSED -> true;
            case ACHIEVED -> ruling.last() || startsOrDecisive(ruling);
            case ON_TRACK, WATCH, OFF_TRACK, MOVING_AWAY -> startsOrDecisive(ruling);
        };
    }

    private boolean startsOrDecisive(Ruling ruling) {
        return confirmed == Status.NO_DATA || DecisiveChange.change(confirmed, basis, ruling);
    }
}
