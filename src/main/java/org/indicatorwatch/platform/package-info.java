/** What every feature stands on and no feature is about. */
package org.indicatorwatch.platform;
