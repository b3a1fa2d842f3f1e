/** Figures, periods and likelihoods in words: the one place that mails, pages, files and explanations take them from. */
package org.indicatorwatch.catalogue.format;
