/** What statuses, figures and alerts mean, in words that need no manual. */
package org.indicatorwatch.web.help;
