/** Who is to be told: contacts, and the routes by which alerts reach them. */
package org.indicatorwatch.alerts.contacts;
