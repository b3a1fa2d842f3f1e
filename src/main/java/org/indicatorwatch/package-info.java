/**
 * Indicator Watch: tells a health-reform office which of its plan's promises are slipping.
 *
 * <p>Packages are features, drawn as the floors of a house with the foundation at the bottom. Each may use those below
 * it, never those above:
 *
 * <pre>
 * web           the pages that people work on in the browser
 * demo          the synthetic figures of the demo mode
 * metrics       what Prometheus scrapes; only reads
 * alerts        the life of an alert, its routing, silences and notices; reminders
 * delivery      outbox and channels: knows recipients and text, never indicators
 * assessment    method (pure arithmetic), explanations, the runs that keep conclusions current, queries of them
 * readings      figures, their revisions, checks and imports; collections and submissions
 * catalogue     periods, goal rules, the reader of official wording; plans, indicators, targets
 * identity      accounts, roles, limits, passwords, API tokens, sign-in
 * organisation  regions, departments, the working calendar
 * platform      clock, problems, languages, paging, audit, start-up, the embedded PostgreSQL
 * </pre>
 *
 * <p>Requests go down as direct calls. News goes up as CDI events that are records: {@code ReadingsChanged} to
 * assessment, {@code StatusChanged} to alerts. {@code src/docs/architecture.md} follows one figure through the house.
 */
package org.indicatorwatch;
