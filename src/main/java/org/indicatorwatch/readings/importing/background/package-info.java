/** Imports that outlive their request: stored bodies, progress, workers on any instance, annotated workbooks. */
package org.indicatorwatch.readings.importing.background;
