package org.indicatorwatch.platform.coded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

/** Reads the versions of the tables that rows are checked against. The database counts every change, whoever makes it. */
@ApplicationScoped
public class ReferenceVersions {

    private final AgroalDataSource database;

    ReferenceVersions(AgroalDataSource database) {
        this.database = database;
    }

    /** The versions as the caller's transaction sees them. */
    public record Snapshot(Map<String, Long> versions) {

        /**
         * A number that differs from that of any other content of the tables.
         *
         * @throws IllegalArgumentException if the database keeps no version of one of them
         */
        long of(String... tables) {
            long sum = 0;
            for (String table : tables) {
                Long version = versions.get(table);
                if (version == null) {
                    throw new IllegalArgumentException("No version is kept of the table " + table);
                }
                sum += version;
            }
            return sum;
        }
    }

    /** All versions, in one query. Must run in the transaction that uses what they are the versions of. */
    @Transactional(TxType.MANDATORY)
    public Snapshot read() {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select table_name, version from reference_version");
                ResultSet rows = query.executeQuery()) {
            Map<String, Long> versions = new HashMap<>();
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
            }
            return new Snapshot(Map.copyOf(versions));
        } catch (SQLException e) {
            throw new IllegalStateException("The versions of the reference data could not be read", e);
        }
    }
}
