/** All targets of a plan in one region. */
package org.indicatorwatch.web.county;
