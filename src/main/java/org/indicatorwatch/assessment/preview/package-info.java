/** What-if assessments: the method applied to figures that are not stored. */
package org.indicatorwatch.assessment.preview;
