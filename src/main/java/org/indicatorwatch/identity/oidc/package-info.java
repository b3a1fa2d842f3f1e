/** Sign-in with the organisation's OpenID Connect server. */
package org.indicatorwatch.identity.oidc;
