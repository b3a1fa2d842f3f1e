/** 我的任务: what the account owes. */
package org.indicatorwatch.web.duties;
