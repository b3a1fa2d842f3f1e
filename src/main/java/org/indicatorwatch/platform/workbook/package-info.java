/** Reading Excel workbooks as a stream and without trust: no macros, no formulas, no entities, no bombs. */
package org.indicatorwatch.platform.workbook;
