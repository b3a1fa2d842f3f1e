package org.indicatorwatch.assessment.method;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectionTest {

    private static final double[] YEARS = {2020, 2021, 2022, 2023, 2024};

    @Test
    void one_point_has_no_slope_and_one_degree_of_freedom() {
        Projection projection = new Projection(new double[] {2021}, new double[] {49}, 1.5);
        assertThat(projection.valueAt(2025)).isEqualTo(49);
        assertThat(projection.standardErrorAt(2025)).isCloseTo(6.363961, Close.to(6));
        assertThat(projection.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void two_points_have_one_degree_of_freedom() {
        assertThat(new Projection(new double[] {2020, 2021}, new double[] {1, 2}, 1).degreesOfFreedom())
                .isEqualTo(1);
    }

    @Test
    void from_five_points_on_an_odd_one_neither_bends_the_line_nor_blows_up_the_error() {
        Projection projection = new Projection(YEARS, new double[] {10, 11, 30, 13, 14}, 1);
        assertThat(projection.valueAt(2025)).isCloseTo(16 - 0.8, Close.to(16));
        assertThat(projection.standardErrorAt(2025)).isCloseTo(3.2939338, Close.to(3));
        assertThat(projection.dampedAt(2025)).isCloseTo(15.5 - 0.8, Close.to(15));
    }

    @Test
    void from_ten_points_on_a_wavy_series_is_less_certain() {
        double[] years = new double[11];
        java.util.Arrays.setAll(years, i -> 2020 + i);
        Projection projection = new Projection(
                years, new double[] {10, 10.5, 11.5, 12.2, 12.4, 12.1, 12.0, 12.3, 13.2, 14.3, 15.2}, 0.3);
        assertThat(projection.valueAt(2035)).isCloseTo(16.4 + 0.9 * Math.pow(0.8, 5), Close.to(16));
        assertThat(projection.standardErrorAt(2035)).isCloseTo(5.7695809, Close.to(5));
    }

    @Test
    void a_steady_rise_is_never_expected_below_its_latest_point() {
        double[] rising = {40, 41, 42, 44.5, 47.65};
        Projection projection = new Projection(YEARS, rising, 0.1);
        assertThat(projection.valueAt(2024)).isCloseTo(47.65, Close.to(47));
        assertThat(projection.valueAt(2024.25)).isGreaterThan(47.65);
    }

    @Test
    void points_on_a_line_keep_the_floor_as_their_scatter() {
        Projection projection = new Projection(YEARS, new double[] {1, 2, 3, 4, 5}, 1);
        assertThat(projection.standardErrorAt(2024)).isCloseTo(0.5 * Math.sqrt(1 + 0.2 + 4.0 / 10), Close.to(1));
    }
}
