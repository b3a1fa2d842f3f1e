/** The vocabulary in which REST methods say what a caller needs. */
package org.indicatorwatch.platform.access;
