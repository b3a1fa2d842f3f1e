package org.indicatorwatch.alerts.status;

import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Nature;

/**
 * How severe a status is, by the nature of the target and the time left until its goal date.
 *
 * <pre>
 *                            BINDING 约束性   EXPECTED 预期性   ADVOCATED 倡导性
 * WATCH                      LOW              LOW               LOW
 *   in the last year         MEDIUM           LOW               LOW
 * OFF_TRACK, MOVING_AWAY     HIGH             MEDIUM            MEDIUM
 *   in the last year         HIGH             HIGH              MEDIUM
 * CRITICAL                   CRITICAL         HIGH              MEDIUM
 *   in the last year         CRITICAL         CRITICAL          HIGH
 * MISSED                     CRITICAL         CRITICAL          HIGH
 * </pre>
 */
final class SeverityTable {

    private SeverityTable() {}

    /**
     * @param lastYear whether the goal date is at most a year away
     * @throws IllegalArgumentException for a status that is nothing to worry about
     */
    static Severity of(Status status, Nature nature, boolean lastYear) {
        return switch (status) {
            case WATCH -> nature == Nature.BINDING && lastYear ? Severity.MEDIUM : Severity.LOW;
            case OFF_TRACK, MOVING_AWAY ->
                switch (nature) {
                    case BINDING -> Severity.HIGH;
                    case EXPECTED -> lastYear ? Severity.HIGH : Severity.MEDIUM;
                    case ADVOCATED -> Severity.MEDIUM;
                };
            case CRITICAL ->
                switch (nature) {
                    case BINDING -> Severity.CRITICAL;
                    case EXPECTED -> lastYear ? Severity.CRITICAL : Severity.HIGH;
                    case ADVOCATED -> lastYear ? Severity.HIGH : Severity.MEDIUM;
                };
            case MISSED -> nature == Nature.ADVOCATED ? Severity.HIGH : Severity.CRITICAL;
            case ACHIEVED, ON_TRACK, NO_DATA ->
                throw new IllegalArgumentException(status + " is nothing to worry about");
        };
    }
}
