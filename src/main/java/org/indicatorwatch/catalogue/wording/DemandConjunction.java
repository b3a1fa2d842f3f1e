package org.indicatorwatch.catalogue.wording;

import java.util.ArrayList;
import java.util.List;

import org.indicatorwatch.catalogue.wording.Token.Kind;

/** The conjunction of two neighbouring demands. */
enum DemandConjunction {
    AND,
    OR;

    /** @throws UnreadableException where the second demand starts another target, or counts what the first describes */
    static DemandConjunction between(Demand first, Demand second, List<Token> tokens) {
        List<Token> between = new ArrayList<>(tokens.subList(first.end(), second.start()));
        boolean paused = !between.isEmpty() && between.get(0).is(Kind.BREAK);
        if (paused) {
            between.remove(0);
        }
        boolean or = isAtEitherEnd(between, Kind.OR);
        boolean continued = or
                || (!between.isEmpty() && between.get(0).is(Kind.AND))
                || (between.isEmpty() && second.comparison().isPresent())
                || (first.isShortlyNamed() && second.isShortlyNamed());
        boolean pausedAgain = between.stream().anyMatch(token -> token.is(Kind.BREAK));
        if (pausedAgain || (paused && !continued) || isNested(first, tokens)) {
            String rest = Demand.join(tokens.subList(first.end(), tokens.size()));
            throw new UnreadableException(Note.SEVERAL_TARGETS, rest.replaceAll("^[^，,;。]*[，,;。]|[，,;。]$", ""));
        }
        return or ? OR : AND;
    }

    private static boolean isAtEitherEnd(List<Token> tokens, Kind kind) {
        return !tokens.isEmpty()
                && (tokens.get(0).is(kind) || tokens.get(tokens.size() - 1).is(kind));
    }

    /** 达到80%以上的县占90%以上: the first figure only says which counties the second one counts. */
    private static boolean isNested(Demand first, List<Token> tokens) {
        return first.end() < tokens.size() && tokens.get(first.end()).text().equals("的");
    }
}
