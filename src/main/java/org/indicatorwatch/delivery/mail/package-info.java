/** The mail channel: layout as MIME, the SMTP server, and {@code .eml} files where no server is configured. */
package org.indicatorwatch.delivery.mail;
