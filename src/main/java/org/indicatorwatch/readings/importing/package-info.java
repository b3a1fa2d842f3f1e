/** How figures get in: rows of whatever format, the checks they all pass, and the merge into what is stored. */
package org.indicatorwatch.readings.importing;
