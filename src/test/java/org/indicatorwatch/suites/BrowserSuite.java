package org.indicatorwatch.suites;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests in a browser. They run beside all others: see the pom. */
@Suite
@SelectPackages("org.indicatorwatch.browser")
class BrowserSuite {}
