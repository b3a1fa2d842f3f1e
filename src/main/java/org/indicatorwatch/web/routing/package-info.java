/** Who is told of what: silences, contacts, the rules that lead alerts to them, and what these come to. */
package org.indicatorwatch.web.routing;
