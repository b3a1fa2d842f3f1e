/** Things that people and programs know by a code: how they are stored, changed and answered. */
package org.indicatorwatch.platform.coded;
