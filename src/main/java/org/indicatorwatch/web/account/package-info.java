/** Signing in and out, one's own password, the language. */
package org.indicatorwatch.web.account;
