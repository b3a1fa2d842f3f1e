package org.indicatorwatch.readings.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.readings.importing.format.SpreadsheetDialect;
import org.indicatorwatch.readings.importing.row.RawRow;
import org.indicatorwatch.readings.importing.row.ReadingField;

import static org.assertj.core.api.Assertions.assertThat;

class CommaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0,385       | 3 |         | decimal-comma   | 0.385
            79,53       | 2 |         | decimal-comma   | 79.53
            79,530      | 2 |         | ambiguous-comma | 79.530 79530
            ７９，５３０ | 2 |         | ambiguous-comma | 79.530 79530
            79,530      | 0 | 79530   |                 |
            0,385       | 0 |         | decimal-comma   | 0.385
            1,234,567   | 2 | 1234567 |                 |
            1,069.5     | 2 | 1069.5  |                 |
            0,069.5     | 2 |         | not-a-number    |
            1 234.5     | 2 | 1234.5  |                 |
            """)
    void a_comma_is_not_guessed_at(String typed, int decimals, String value, String code, String readings) {
        Indicator indicator = new Indicator();
        indicator.measure = Measure.STOCK;
        indicator.unit = "人";
        indicator.decimals = decimals;
        List<ImportProblem> problems = new ArrayList<>();
        FigureCheck.Figures figures = FigureCheck.of(
                new RawRow(2, Map.of(ReadingField.VALUE, SpreadsheetDialect.read(ReadingField.VALUE, typed))),
                indicator,
                problems);
        if (code == null) {
            assertThat(problems).isEmpty();
            assertThat(figures.value()).isEqualByComparingTo(value);
        } else {
            assertThat(figures.value()).isNull();
            assertThat(problems).hasSize(1);
            assertThat(problems.get(0).violation().code()).isEqualTo(code);
            if (readings != null) {
                assertThat(problems.get(0).violation().arguments())
                        .containsAll(List.of((Object[]) readings.split(" ")));
            }
        }
    }
}
