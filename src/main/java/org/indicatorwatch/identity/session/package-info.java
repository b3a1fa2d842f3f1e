/** How the service knows people again in the browser: an encrypted cookie, and a token against forged requests. */
package org.indicatorwatch.identity.session;
