/** All targets of a plan in all its regions at a glance. */
package org.indicatorwatch.web.heat;
