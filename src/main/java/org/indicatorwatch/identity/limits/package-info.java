/** Limits of accounts and tokens to departments, regions and indicators. */
package org.indicatorwatch.identity.limits;
