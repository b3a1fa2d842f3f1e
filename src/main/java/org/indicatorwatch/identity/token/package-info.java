/** API tokens: issue, scopes, expiry, recognition. */
package org.indicatorwatch.identity.token;
