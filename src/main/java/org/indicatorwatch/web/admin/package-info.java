/** The pages of administrators and of whoever looks after the catalogue. */
package org.indicatorwatch.web.admin;
