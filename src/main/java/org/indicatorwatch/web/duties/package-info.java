/** 填报任务: what the account owes. */
package org.indicatorwatch.web.duties;
