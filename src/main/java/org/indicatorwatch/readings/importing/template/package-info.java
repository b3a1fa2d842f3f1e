/** Workbooks handed out for what is owed, and handed back with their problems marked. */
package org.indicatorwatch.readings.importing.template;
