/**
 * The assessment method as pure arithmetic on series: no database, no clock, no framework. The entry is
 * {@link org.indicatorwatch.assessment.method.AssessmentMethod}; "method.md" in the comments is the specification.
 *
 * <p>A simple rule is turned into a series in the rule's own terms ({@code LevelSeries}, {@code BenchmarkSeries},
 * {@code YearlyChange}); a judge gives a raw status for every prefix of its readings; {@code Hysteresis} confirms
 * them; {@code SimpleAssessment} puts the result together and {@code CompoundAssessment} combines several.
 */
package org.indicatorwatch.assessment.method;
