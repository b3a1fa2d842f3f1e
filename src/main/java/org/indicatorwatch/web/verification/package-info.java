/** 核实: what was submitted and nobody has verified yet. */
package org.indicatorwatch.web.verification;
