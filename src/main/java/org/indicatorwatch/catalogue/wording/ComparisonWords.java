package org.indicatorwatch.catalogue.wording;

import java.util.Optional;

import org.indicatorwatch.catalogue.rule.Operator;

/** Combines the comparison words before and after a figure: 不低于60%, 60%以上, 控制在7%以内. */
final class ComparisonWords {

    private ComparisonWords() {}

    /**
     * What the words demand; empty if there are none.
     *
     * @throws UnreadableException where they contradict each other (低于5%以上)
     */
    static Optional<Operator> of(Demand demand, Notes notes) {
        Optional<Operator> before = demand.comparison().map(Token::op);
        Optional<Operator> after = Optional.ofNullable(demand.bound()).map(Token::op);
        if (before.isEmpty() || after.isEmpty()) {
            return before.isPresent() ? before : after;
        }
        if (before.get().sign() != after.get().sign()) {
            throw new UnreadableException(Note.CONTRADICTION, demand.phrase(), demand.phrase());
        }
        if (before.get().strict() != after.get().strict()) {
            notes.add(Note.STRICT_KEPT, demand.phrase());
        }
        return before;
    }
}
