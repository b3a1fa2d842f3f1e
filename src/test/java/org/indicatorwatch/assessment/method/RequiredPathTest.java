package org.indicatorwatch.assessment.method;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.method.RequiredPath.Knot;
import org.indicatorwatch.catalogue.PathShape;

import static org.assertj.core.api.Assertions.assertThat;

class RequiredPathTest {

    private static RequiredPath path(PathShape shape, Knot... knots) {
        return new RequiredPath(List.of(knots), shape);
    }

    @Test
    void a_linear_path_is_level_before_the_baseline_and_after_the_goal() {
        RequiredPath path = path(PathShape.LINEAR, new Knot(2020, 10), new Knot(2025, 20));
        assertThat(path.at(2019)).isEqualTo(10);
        assertThat(path.at(2022.5)).isEqualTo(15);
        assertThat(path.at(2030)).isEqualTo(20);
        assertThat(path.fallback()).isFalse();
    }

    @Test
    void a_compound_path_grows_at_an_equal_rate() {
        RequiredPath path = path(PathShape.COMPOUND, new Knot(2020, 1), new Knot(2024, 16));
        assertThat(path.at(2021)).isCloseTo(2, Close.to(2));
        assertThat(path.at(2022)).isCloseTo(4, Close.to(4));
        assertThat(path.isCompound()).isTrue();
    }

    @Test
    void a_compound_path_between_negative_values_is_compound_too() {
        assertThat(path(PathShape.COMPOUND, new Knot(2020, -16), new Knot(2024, -1))
                        .at(2022))
                .isCloseTo(-4, Close.to(4));
    }

    @Test
    void a_compound_path_through_zero_is_linear_and_says_so() {
        RequiredPath path = path(PathShape.COMPOUND, new Knot(2020, -1), new Knot(2024, 1));
        assertThat(path.at(2022)).isZero();
        assertThat(path.fallback()).isTrue();
    }

    @Test
    void only_the_piece_that_cannot_be_compound_is_linear() {
        RequiredPath path = path(PathShape.COMPOUND, new Knot(2020, 0), new Knot(2022, 1), new Knot(2024, 4));
        assertThat(path.at(2021)).isEqualTo(0.5);
        assertThat(path.at(2023)).isCloseTo(2, Close.to(2));
        assertThat(path.fallback()).isTrue();
        assertThat(path.hasMilestones()).isTrue();
    }
}
