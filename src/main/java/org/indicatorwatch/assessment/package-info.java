/** Assessments as they are stored, kept current and answered; the arithmetic is in {@code method}. */
package org.indicatorwatch.assessment;
