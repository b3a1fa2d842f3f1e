/** Stored assessments for readers: the REST resource, lists of standings, changes of status, ranks. */
package org.indicatorwatch.assessment.query;
