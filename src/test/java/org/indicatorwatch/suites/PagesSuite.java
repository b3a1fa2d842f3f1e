package org.indicatorwatch.suites;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of pages, most of them in a browser. They run beside all others: see the pom. */
@Suite
@SelectPackages("org.indicatorwatch.web")
class PagesSuite {}
