package org.indicatorwatch.boards;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PrometheusRulesTest {

    private static final Path DIRECTORY = Path.of("deploy", "prometheus");

    @Test
    void theConfigurationIsValid() {
        assertSuccess(PrometheusServer.promtoolCheckConfig(DIRECTORY.resolve("prometheus.yml")));
    }

    @Test
    void theRulesAreValid() {
        assertSuccess(PrometheusServer.promtoolCheckRules(DIRECTORY.resolve("rules/indicator-watch.yml")));
    }

    @Test
    void theRulesFireWhenTheyShouldAndOnlyThen() {
        assertSuccess(PrometheusServer.promtoolTestRules(DIRECTORY.resolve("tests/indicator-watch.yml")));
    }

    private static void assertSuccess(PrometheusServer.Promtool answer) {
        assertThat(answer.exitCode()).as(answer.output()).isZero();
    }
}
