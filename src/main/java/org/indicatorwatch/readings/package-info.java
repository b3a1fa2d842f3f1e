/** Figures and their revisions: what was reported, by whom, and what it said before. */
package org.indicatorwatch.readings;
