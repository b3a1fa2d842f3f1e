/** Accounts of people: administration, the first administrator, change of the own password. */
package org.indicatorwatch.identity.user;
