/** Rules that figures of one place and period must satisfy among each other, kept as data. */
package org.indicatorwatch.readings.rules;
