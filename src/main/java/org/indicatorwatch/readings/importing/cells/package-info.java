/** Single figures and the entry form of a submission. */
package org.indicatorwatch.readings.importing.cells;
