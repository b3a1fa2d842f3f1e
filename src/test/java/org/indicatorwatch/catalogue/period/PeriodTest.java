package org.indicatorwatch.catalogue.period;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

class PeriodTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # text,    code,    end in years,  first day,   last day,   year before
                    2024,      2024,    2024.0,        2024-01-01,  2024-12-31, 2023
                    2024S1,    2024S1,  2023.5,        2024-01-01,  2024-06-30, 2023S1
                    2024-S2,   2024S2,  2024.0,        2024-07-01,  2024-12-31, 2023S2
                    2024Q3,    2024Q3,  2023.75,       2024-07-01,  2024-09-30, 2023Q3
                    2024-Q1,   2024Q1,  2023.25,       2024-01-01,  2024-03-31, 2023Q1
                    ' 2024q4 ',2024Q4,  2024.0,        2024-10-01,  2024-12-31, 2023Q4
                    202402,    202402,  2023.16666667, 2024-02-01,  2024-02-29, 202302
                    2024-12,   202412,  2024.0,        2024-12-01,  2024-12-31, 202312
                    """)
    void readsEverySpellingAndKnowsItsDays(
            String text, String code, double end, LocalDate first, LocalDate last, String yearBefore) {
        Period period = Period.parse(text);

        assertThat(period).hasToString(code);
        assertThat(period.end()).isCloseTo(end, offset(1e-8));
        assertThat(period.startDate()).isEqualTo(first);
        assertThat(period.endDate()).isEqualTo(last);
        assertThat(period.yearBefore()).hasToString(yearBefore);
        assertThat(Period.containing(last, period.frequency())).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "24", "2024Q5", "2024Q0", "2024S3", "202413", "2024-00", "2024-1", "1024Q1", "二〇二四", "2024Q1x"
            })
    void refusesWhatIsNoPeriod(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @Test
    void repeatsOnlyTheBeginningOfLongNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("x".repeat(10_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(120));
    }

    @Test
    void sortsByEndAndPutsTheLongestLastWhereTheyEndTogether() {
        List<String> sorted = Stream.of("2024", "2025Q1", "2024S2", "2024Q4", "202412", "2024Q3")
                .map(Period::parse)
                .sorted()
                .map(Period::toString)
                .toList();

        assertThat(sorted).containsExactly("2024Q3", "202412", "2024Q4", "2024S2", "2024", "2025Q1");
    }

    @ParameterizedTest
    @CsvSource({"2024Q4, 1, 2025Q1", "2024Q1, -1, 2023Q4", "2024, 3, 2027", "202412, 2, 202502", "2024S1, -3, 2022S2"})
    void countsInItsOwnLength(String from, int steps, String to) {
        assertThat(Period.parse(from).plus(steps)).hasToString(to);
    }
}
