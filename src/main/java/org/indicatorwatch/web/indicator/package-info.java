/** One target in one region: the way so far, where it leads, how others do, what the document says. */
package org.indicatorwatch.web.indicator;
