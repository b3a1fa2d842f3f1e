package org.indicatorwatch.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A database of a test's own, empty at its start, for tests that count everything there is. */
public class OwnPostgresResource implements QuarkusTestResourceLifecycleManager {

    /** After every other resource, so that nobody else's database is taken. */
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Map<String, String> start() {
        return PostgresResource.withDatabaseOfItsOwn();
    }

    /** The database goes with the server. */
    @Override
    public void stop() {}
}
