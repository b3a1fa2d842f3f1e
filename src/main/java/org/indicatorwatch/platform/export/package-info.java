/** Whole lists as files that people open in Excel and that can be read in again. */
package org.indicatorwatch.platform.export;
