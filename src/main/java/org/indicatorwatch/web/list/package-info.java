/** Lists on pages: sorted, filtered and divided by the query of their address, so that links and the back button work. */
package org.indicatorwatch.web.list;
