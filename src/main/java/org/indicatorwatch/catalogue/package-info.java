/** Plans, indicators and targets: what the documents promise, in their words and as rules. */
package org.indicatorwatch.catalogue;
