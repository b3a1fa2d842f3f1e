package org.indicatorwatch.platform;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

import org.indicatorwatch.platform.database.EmbeddedPostgres;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class StartupChecksTest {

    @Inject
    AgroalDataSource service;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, true, false, 1",
        "http://127.0.0.1:8080, true, false, 1",
        "http://localhost:8080, false, false, 0",
        "https://watch.example.org, true, false, 0",
        "https://watch.example.org, true, true, 1",
        "http://localhost, true, true, 2"
    })
    void every_warning_says_what_to_do(URI publicUrl, boolean production, boolean open, int warnings) {
        assertThat(StartupChecks.settings(new Settings(publicUrl, open), production))
                .hasSize(warnings)
                .allSatisfy(warning -> assertThat(warning).contains("Recommended action: "));
    }

    @Test
    void a_role_that_owns_the_tables_is_warned_of_and_one_of_its_own_is_not() throws SQLException {
        assertThat(StartupChecks.roles(service)).isEmpty();
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url);
        owner.setPassword(password);
        for (String role : new String[] {EmbeddedPostgres.OWNER, "postgres"}) {
            owner.setUser(role);
            assertThat(StartupChecks.roles(owner))
                    .singleElement()
                    .asString()
                    .contains("'" + role + "'", "Recommended action: ", "quarkus.flyway.username");
        }
    }

    private record Settings(URI publicUrl, boolean open) implements ServiceConfig {

        @Override
        public Path dataDir() {
            return Path.of("data");
        }

        @Override
        public ZoneId timeZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public boolean demo() {
            return false;
        }

        @Override
        public Read read() {
            return () -> open;
        }
    }
}
