/** Doubts about a new figure that follow from what is known already: jumps and outliers. */
package org.indicatorwatch.readings.plausibility;
