/** Local passwords: policy, bcrypt hashes, sign-in and its throttling. */
package org.indicatorwatch.identity.password;
