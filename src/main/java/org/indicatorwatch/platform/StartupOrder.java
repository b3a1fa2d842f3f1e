package org.indicatorwatch.platform;

/** The order in which features prepare themselves at start: lower first. */
public final class StartupOrder {

    /** Once the scheduler has started, which it does at 0. */
    public static final int AFTER_SCHEDULER = 10;

    public static final int CHECKS = 100;
    public static final int ACCOUNTS = 200;
    public static final int CATALOGUE = 300;
    public static final int COLLECTIONS = 350;
    public static final int DEMO = 400;

    /** Seconds that one step may take on a slow machine. */
    public static final int MAX_STEP_SECONDS = 600;

    private StartupOrder() {}
}
