/**
 * What demands attention: one alert per subject and kind, with a life from opening to resolution, and the people who
 * are told of it.
 *
 * <p>{@code AlertService} changes alerts as features report, {@code AlertHandling} as people decide; every change is told
 * as {@code AlertChanged}. {@code status} turns assessments into alerts, {@code reporting} what is overdue; {@code
 * routing} knows who is to be told, {@code notices} when, {@code message} in what words.
 */
package org.indicatorwatch.alerts;
