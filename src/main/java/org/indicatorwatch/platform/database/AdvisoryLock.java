package org.indicatorwatch.platform.database;

import jakarta.persistence.EntityManager;

/**
 * Work that is done by one at a time, whichever instance it is on. The numbers stay as they are: during an upgrade the
 * old version and the new one keep each other waiting.
 */
public enum AdvisoryLock {
    /** Loading the packaged catalogue, which instances that start together would all do. */
    CATALOGUE(7_345_001),
    /** Making the contact that is there from the start. */
    DEFAULT_CONTACT(7_345_003),
    /** Loading the packaged collections. */
    COLLECTIONS(7_345_004),
    /** Opening what is owed. */
    SUBMISSIONS(7_345_005),
    /** A round of reminders. */
    REMINDERS(7_345_006),
    /** Making the account that is there from the start. */
    FIRST_ACCOUNT(7_345_009),
    /** Changing accounts, of which one administrator must be left. */
    ADMINISTRATORS(7_345_010),
    /** Entering the jobs into the schedule. */
    SCHEDULE(7_345_011);

    private final long number;

    AdvisoryLock(long number) {
        this.number = number;
    }

    public long number() {
        return number;
    }

    /** Waits for whoever holds it, and holds it until the end of the transaction. */
    public void take(EntityManager entities) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(" + number + ")) locked")
                .getSingleResult();
    }
}
