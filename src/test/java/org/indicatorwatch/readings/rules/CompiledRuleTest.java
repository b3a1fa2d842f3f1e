package org.indicatorwatch.readings.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CompiledRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            online-procurement-drugs    | <= | 100           | online-procurement-drugs=100 | true
            online-procurement-drugs    | <= | 100           | online-procurement-drugs=101 | false
            a + b                       | ≤  | c             | a=1,b=2,c=3                  | true
            a + b                       | <  | c             | a=1,b=2,c=3                  | false
            a - b                       | =  | -1            | a=1,b=2                      | true
            a-b                         | =  | 7             | a-b=7                        | true
            (a + b) * 2 / c             | =  | 2             | a=1,b=2,c=3                  | true
            a / b * 100                 | =  | p             | a=1,b=3,p=33.33              | false
            a / 3 * 3                   | =  | a             | a=1                          | true
            a / b                       | <= | 1             | a=1,b=0                      | true
            [2024-plan] × 1.5           | != | 3             | 2024-plan=2                  | false
            a - (b - c)                 | =  | 2             | a=3,b=2,c=1                  | true
            a - b - c                   | =  | 0             | a=3,b=2,c=1                  | true
            """)
    void holds(String left, String operator, String right, String figures, boolean expected) {
        assertThat(rule(left, operator, right, MissingValues.NEVER_SKIP)
                        .violation(figures(figures), code -> true)
                        .isEmpty())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            SKIP_IF_ANY_MISSING | a=1 | true
            SKIP_IF_ANY_MISSING |     | true
            SKIP_IF_ALL_MISSING | a=1 | false
            SKIP_IF_ALL_MISSING |     | true
            NEVER_SKIP          | a=1 | false
            NEVER_SKIP          |     | false
            """)
    void missing_figures_are_never_zero(MissingValues missing, String figures, boolean holds) {
        assertThat(rule("a + b", ">=", "0", missing)
                        .violation(figures(figures), code -> true)
                        .isEmpty())
                .isEqualTo(holds);
    }

    @Test
    void a_violation_shows_the_figures() {
        assertThat(rule("a + b", "<=", "c", MissingValues.NEVER_SKIP).violation(figures("a=1,c=3"), code -> true))
                .contains("a = 1, b = ?, c = 3");
    }

    @Test
    void figures_that_the_reader_may_not_know_are_not_shown() {
        assertThat(rule("a + b", "<=", "c", MissingValues.NEVER_SKIP)
                        .violation(figures("a=1,b=3,c=3"), code -> !code.equals("c")))
                .contains("a = 1, b = 3, c = …");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a +", "+ a", "a b", "(a", "a)", "a ** b", "a; drop table reading", "1e9", "'a'", "${a}"
            })
    void what_is_no_expression_is_refused(String text) {
        assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deep_nesting_is_refused() {
        assertThatThrownBy(() -> Expression.parse("(".repeat(400) + "a" + ")".repeat(400)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CompiledRule rule(String left, String operator, String right, MissingValues missing) {
        ValidationRule rule = new ValidationRule();
        rule.left = left;
        rule.operator = RuleComparison.parse(operator);
        rule.right = right;
        rule.missing = missing;
        return new CompiledRule(rule);
    }

    private static Map<String, BigDecimal> figures(String text) {
        Map<String, BigDecimal> figures = new HashMap<>();
        if (text != null && !text.isBlank()) {
            for (String pair : text.split(",")) {
                String[] parts = pair.split("=");
                figures.put(parts[0], new BigDecimal(parts[1]));
            }
        }
        return figures;
    }
}
