package org.indicatorwatch.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Warns of settings that are fine to try the service out but not to rely on it; each warning says what to do. */
@ApplicationScoped
class StartupChecks {

    private static final Logger LOG = Logger.getLogger(StartupChecks.class);

    private static final String MAY_REWRITE =
            "select current_user, has_table_privilege('audit_entry', 'UPDATE, DELETE, TRUNCATE')"
                    + " or pg_has_role((select relowner from pg_class where oid = 'audit_entry'::regclass), 'MEMBER')";

    void check(@Observes @Priority(StartupOrder.CHECKS) StartupEvent event, ServiceConfig config, DataSource database)
            throws SQLException {
        settings(config, LaunchMode.current() == LaunchMode.NORMAL).forEach(LOG::warn);
        roles(database).forEach(LOG::warn);
    }

    static List<String> settings(ServiceConfig config, boolean production) {
        List<String> warnings = new ArrayList<>();
        if (config.read().open()) {
            warnings.add("indicator-watch.read.open lets anybody who reaches the service read every figure."
                    + " Recommended action: leave it off, or let only a trusted network reach the service.");
        }
        String host = String.valueOf(config.publicUrl().getHost());
        if (production && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"))) {
            warnings.add("indicator-watch.public-url is " + config.publicUrl() + ", so the links in mails lead nowhere."
                    + " Recommended action: set it to the address under which people reach the service.");
        }
        return warnings;
    }

    /** Whether the role that the service works with can rewrite what it did. */
    static List<String> roles(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MAY_REWRITE)) {
            row.next();
            return !row.getBoolean(2)
                    ? List.of()
                    : List.of("The service works with the database role '" + row.getString(1)
                            + "', which can also change the audit log and the tables. Recommended action: create a"
                            + " second role that owns nothing, name it in quarkus.datasource.username, and leave the"
                            + " present one to the migrations (quarkus.flyway.username, quarkus.flyway.password).");
        }
    }
}
