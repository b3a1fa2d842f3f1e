/** Reporting periods, their frequency, and baselines: what every later room counts time in. */
package org.indicatorwatch.catalogue.period;
