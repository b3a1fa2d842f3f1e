/** The record of every write: who, from where, when, what was there before and after. Only ever added to. */
package org.indicatorwatch.platform.audit;
