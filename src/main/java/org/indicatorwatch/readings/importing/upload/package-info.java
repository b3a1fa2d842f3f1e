/** Entry points for whole files: the REST resource and the uploads of the pages. */
package org.indicatorwatch.readings.importing.upload;
