/** What all pages have in common: the frame around them, texts, assets, the page that says what went wrong. */
package org.indicatorwatch.web.layout;
