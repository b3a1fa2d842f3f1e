package org.indicatorwatch.alerts.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.indicatorwatch.alerts.faults.DisturbedMailServer.Disturbance;

/** Breaks things at random moments while others work with them. */
final class FaultInjector implements Runnable {

    enum InjectedFault {
        KILL,
        DATABASE_CRASH,
        SMTP_REFUSING,
        SMTP_HANGING,
        SMTP_CLOSING_IN_DATA,
        SMTP_POSTPONING,
        CLOCK_AHEAD,
        CLOCK_BEHIND
    }

    /** How long instances may take to start while others work. */
    private static final Duration START = Duration.ofMinutes(3);

    /** Of every two faults, about one is a kill. */
    private static final int KILLS_PER_ROUND = 5;

    private final Random random = new Random(7);
    private final Map<InjectedFault, Integer> happened = new EnumMap<>(InjectedFault.class);
    private final ServiceInstances instances;
    private final CrashableDatabase database;
    private final DisturbedMailServer mailServer;
    private final int clockError;
    private final long calm;
    private final boolean repeating;
    private volatile boolean stopped;
    private volatile Throwable failure;

    /**
     * @param clockError seconds by which clocks are set wrong
     * @param calm longest time between two faults
     * @param repeating whether to go on after each fault has happened once
     */
    FaultInjector(
            ServiceInstances instances,
            CrashableDatabase database,
            DisturbedMailServer mailServer,
            int clockError,
            long calm,
            boolean repeating) {
        this.instances = instances;
        this.database = database;
        this.mailServer = mailServer;
        this.clockError = clockError;
        this.calm = calm;
        this.repeating = repeating;
    }

    @Override
    public void run() {
        try {
            do {
                for (InjectedFault fault : round()) {
                    if (stopped) {
                        return;
                    }
                    pause(calm);
                    cause(fault);
                    happened.merge(fault, 1, Integer::sum);
                }
            } while (repeating && !stopped);
        } catch (Throwable e) {
            failure = e;
        }
    }

    private List<InjectedFault> round() {
        List<InjectedFault> faults = new ArrayList<>(List.of(InjectedFault.values()));
        if (repeating) {
            faults.addAll(Collections.nCopies(KILLS_PER_ROUND, InjectedFault.KILL));
        }
        Collections.shuffle(faults, random);
        return faults;
    }

    private void cause(InjectedFault fault) throws Exception {
        int index = random.nextInt(instances.count());
        switch (fault) {
            case KILL -> instances.killAndLaunch(awaitReady());
            case DATABASE_CRASH -> {
                database.crash();
                pause(3 * calm / 4);
                database.restart();
            }
            case SMTP_REFUSING -> disturb(Disturbance.REFUSING);
            case SMTP_HANGING -> disturb(Disturbance.HANGING);
            case SMTP_CLOSING_IN_DATA -> disturb(Disturbance.CLOSING_IN_DATA);
            case SMTP_POSTPONING -> disturb(Disturbance.POSTPONING);
            case CLOCK_AHEAD -> setClock(index, clockError);
            case CLOCK_BEHIND -> setClock(index, -clockError);
        }
    }

    /** Once all are at work: killing what only starts would prove little, and the work would not get done. */
    private int awaitReady() throws InterruptedException {
        Instant limit = Instant.now().plus(START);
        while (!IntStream.range(0, instances.count()).allMatch(instances::isReady)) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("The instances did not become ready within " + START);
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        pause(calm);
        return random.nextInt(instances.count());
    }

    private void disturb(Disturbance how) throws Exception {
        mailServer.disturb(how);
        TimeUnit.MILLISECONDS.sleep(calm);
        mailServer.disturb(Disturbance.NONE);
    }

    private void setClock(int index, int seconds) throws InterruptedException {
        instances.setClock(index, seconds);
        TimeUnit.MILLISECONDS.sleep(calm);
        instances.setClock(index, 0);
    }

    private void pause(long longest) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextLong(longest));
    }

    /** Causes no more, and waits until what was broken is whole again. */
    void stop(Thread runner) throws InterruptedException {
        stopped = repeating;
        runner.join();
        if (failure != null) {
            throw new AssertionError("Faults cannot be caused", failure);
        }
    }

    int count(InjectedFault fault) {
        return happened.getOrDefault(fault, 0);
    }

    @Override
    public String toString() {
        return happened.toString();
    }
}
