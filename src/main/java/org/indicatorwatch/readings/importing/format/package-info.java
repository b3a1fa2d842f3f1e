/** Formats of imported files: CSV, Excel workbooks and JSON read into rows. */
package org.indicatorwatch.readings.importing.format;
