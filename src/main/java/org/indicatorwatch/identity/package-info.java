/** Accounts, roles and API tokens: who is calling, and what they may do. */
package org.indicatorwatch.identity;
