package org.indicatorwatch.identity.limits;

/**
 * An account or token is about to be limited. Fired in the transaction of the change, so that whoever knows what the
 * codes mean can refuse those that mean nothing.
 */
public record LimitsAssigned(Limits limits) {}
