package org.indicatorwatch.platform.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SortingTest {

    record Place(String county, Integer rank) {}

    record Row(String code, Place place) {}

    private static final List<Row> ROWS = List.of(
            new Row("a", new Place("y", 2)),
            new Row("b", new Place("x", null)),
            new Row("c", new Place("y", 1)),
            new Row("d", null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                               | a b c d
            code               | a b c d
            -code              | d c b a
            code,desc          | d c b a
            code:asc           | a b c d
            place.rank         | c a b d
            -place.rank        | a c b d
            place.county,-code | b c a d
            """)
    void rowsInMemoryComeInTheOrderAskedForAndWhatIsMissingLast(String sort, String expected) {
        List<String> codes = ROWS.stream()
                .sorted(Sorting.parse(sort).comparator(RecordColumns.of(Row.class)))
                .map(Row::code)
                .toList();
        assertThat(String.join(" ", codes)).isEqualTo(expected);
    }

    @Test
    void aQueryKeepsItsUsualOrderAmongRowsThatAreEqual() {
        assertThat(Sorting.parse("-period").clause(Map.of("period", "periodEnd"), "id"))
                .isEqualTo(" order by periodEnd desc nulls last, id");
        assertThat(Sorting.parse(null).clause(Map.of(), "id")).isEqualTo(" order by id");
    }

    @Test
    void whatIsNoFieldIsRefusedByName() {
        assertThatThrownBy(() -> Sorting.parse("place.size").comparator(RecordColumns.of(Row.class)))
                .isInstanceOf(ProblemException.class)
                .extracting("violations")
                .asString()
                .contains("sort", "place.size");
        assertThatThrownBy(() -> Sorting.parse("id;drop table").clause(Map.of("id", "id"), "id"))
                .isInstanceOf(ProblemException.class);
    }
}
