package org.indicatorwatch.platform.database;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdvisoryLockTest {

    @Test
    void no_two_kinds_of_work_wait_for_each_other() {
        assertThat(AdvisoryLock.values()).extracting(AdvisoryLock::number).doesNotHaveDuplicates();
    }
}
