/** Runs that keep assessments current: the queue of causes, the figures a run needs, and the store of conclusions. */
package org.indicatorwatch.assessment.run;
