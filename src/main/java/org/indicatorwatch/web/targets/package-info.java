/** The editor of targets: official wording read as a rule, the path that follows, milestones and contradictions. */
package org.indicatorwatch.web.targets;
