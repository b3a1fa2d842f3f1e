/**
 * What demands attention: one alert per subject and kind, with a life from opening to resolution, and the people who
 * are told of it.
 *
 * <p>{@code AlertService} alone changes alerts and reports every change as {@code AlertChanged}; {@code status} turns
 * assessments into alerts, {@code contacts} knows who is to be told, {@code notices} when, {@code message} in what
 * words.
 */
package org.indicatorwatch.alerts;
