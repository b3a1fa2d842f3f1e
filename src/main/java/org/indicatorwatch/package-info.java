/**
 * Indicator Watch: tells a health-reform office which of its plan's promises are slipping.
 *
 * <p>Packages are features. Each may use those above it in this list, never those below:
 *
 * <pre>
 * platform      clock, problems, languages, paging, audit, start-up, the embedded PostgreSQL
 * organisation  regions, departments, the working calendar
 * identity      accounts, roles, limits, API tokens, sign-in
 * catalogue     plans, indicators, targets, goal rules, what an actor's limits cover, the reader of official wording
 * readings      figures, their revisions, checks and imports; collections and submissions
 * assessment    method (pure arithmetic), stored assessments and the jobs that keep them current
 * delivery      outbox, mail: knows recipients and text, never indicators
 * alerts        the life of an alert, its messages; reminders
 * metrics       what Prometheus scrapes; only reads
 * demo          the synthetic figures of the demo mode
 * web           the pages that people work on in the browser; nothing depends on it
 * </pre>
 *
 * <p>News travels downwards in this list as CDI events that are records ({@code ReadingsChanged} to assessment,
 * {@code StatusChanged} to alerts); questions travel upwards as direct calls.
 */
package org.indicatorwatch;
