/** The first page: how a plan stands, what changed, and the list of its assessments. */
package org.indicatorwatch.web.overview;
