/** Admission of requests: the access filter, start-up checks of secrets, access to metrics, expiry of credentials. */
package org.indicatorwatch.identity.access;
