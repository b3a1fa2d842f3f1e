/**
 * Forms and lists for whatever has a key: one page for the list, one to edit. A page of one kind says which fields and
 * columns it has ({@code ItemPage}, {@code CodedPage}); the names of the fields are their paths in the JSON form of the
 * thing, so that what a service finds wrong stands beside the field it names.
 */
package org.indicatorwatch.web.editing;
