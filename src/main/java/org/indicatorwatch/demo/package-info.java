/** The demo mode: synthetic figures, clearly marked, so that a newcomer sees every screen and board with content. */
package org.indicatorwatch.demo;
