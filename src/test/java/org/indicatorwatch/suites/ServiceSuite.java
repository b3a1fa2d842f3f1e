package org.indicatorwatch.suites;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests but those in a browser. They run beside those: see the pom. */
@Suite
@SelectPackages("org.indicatorwatch")
@ExcludePackages("org.indicatorwatch.browser")
class ServiceSuite {}
