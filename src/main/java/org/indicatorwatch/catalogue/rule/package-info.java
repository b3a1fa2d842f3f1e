/** Goal rules: what a target demands, as pure values with their JSON form. */
package org.indicatorwatch.catalogue.rule;
