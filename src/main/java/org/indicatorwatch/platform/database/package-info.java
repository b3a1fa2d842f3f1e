/** The PostgreSQL that the service brings along where it is given no other. */
package org.indicatorwatch.platform.database;
