/** Regions and the departments that must report. */
package org.indicatorwatch.organisation;
