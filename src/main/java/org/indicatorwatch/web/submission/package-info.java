/** One submission: its form, its receipt, and workbooks that are handed in for it. */
package org.indicatorwatch.web.submission;
