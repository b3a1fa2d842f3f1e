/** A row as it was sent, its fields and columns, before any check. */
package org.indicatorwatch.readings.importing.row;
