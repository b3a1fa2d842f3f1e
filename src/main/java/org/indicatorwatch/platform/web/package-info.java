/** Conventions of the REST interface: problems, languages, paging, entity tags. */
package org.indicatorwatch.platform.web;
