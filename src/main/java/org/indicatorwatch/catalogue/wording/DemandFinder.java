package org.indicatorwatch.catalogue.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.indicatorwatch.catalogue.wording.Token.Kind;

/** Finds the demands in a list of tokens and gives each the words that belong to it. */
final class DemandFinder {

    private static final Set<Kind> HEADS = Set.of(Kind.QUANTITY, Kind.AVERAGE, Kind.COVERAGE, Kind.DOUBLING);
    private static final Set<Kind> ADJACENT = Set.of(
            Kind.COMPARISON,
            Kind.ADVERB,
            Kind.ABOUT_BEFORE,
            Kind.NEAR,
            Kind.REACH,
            Kind.REACH_UP,
            Kind.REACH_DOWN,
            Kind.CAP,
            Kind.RISE,
            Kind.FALL,
            Kind.GROWTH,
            Kind.DECLINE,
            Kind.EVERY_YEAR,
            Kind.YEARLY_MEAN,
            Kind.YEAR_BEFORE,
            Kind.SINCE_BASELINE,
            Kind.BETTER,
            Kind.FROM,
            Kind.GLUE);

    private DemandFinder() {}

    static List<Demand> find(List<Token> tokens) {
        List<Demand> demands = new ArrayList<>();
        int previousEnd = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!HEADS.contains(tokens.get(i).kind())) {
                continue;
            }
            int start = i;
            while (start > previousEnd
                    && ADJACENT.contains(tokens.get(start - 1).kind())) {
                start--;
            }
            int end = i + 1;
            Token bound = null;
            if (end < tokens.size() && tokens.get(end).is(Kind.BOUND, Kind.ABOUT, Kind.BETWEEN)) {
                bound = tokens.get(end++);
            }
            List<Token> adjacent = tokens.subList(start, i).stream()
                    .filter(token -> !token.is(Kind.GLUE))
                    .toList();
            List<Token> preceding = tokens.subList(previousEnd, start);
            Demand demand =
                    new Demand(tokens.get(i), adjacent, preceding, sentence(tokens, previousEnd, i), bound, start, end);
            demands.add(inheriting(demand, demands));
            previousEnd = end;
        }
        return demands;
    }

    /** Back to the last pause; an alternative right after the demand before it starts afresh. */
    private static List<Token> sentence(List<Token> tokens, int previousEnd, int head) {
        boolean alternative = previousEnd > 0 && tokens.get(previousEnd).is(Kind.OR);
        int earliest = alternative ? previousEnd : 0;
        int from = head;
        while (from > earliest && !tokens.get(from - 1).is(Kind.BREAK)) {
            from--;
        }
        return tokens.subList(from, head);
    }

    /** In 分别达到8.1人、6.8张 the second figure takes the first one's words. */
    private static Demand inheriting(Demand demand, List<Demand> before) {
        boolean listed = demand.adjacent().isEmpty()
                && !before.isEmpty()
                && !demand.preceding().isEmpty()
                && demand.preceding().stream().allMatch(token -> token.is(Kind.AND));
        return listed ? demand.withAdjacent(before.get(before.size() - 1).adjacent()) : demand;
    }
}
