/** The description of the REST interface at {@code /q/openapi}. */
package org.indicatorwatch.platform.openapi;
