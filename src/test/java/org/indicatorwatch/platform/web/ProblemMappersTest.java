package org.indicatorwatch.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;

import io.vertx.core.http.HttpClosedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemMappersTest {

    @Test
    void a_caller_that_hung_up_is_no_fault_of_the_service() {
        assertThat(ProblemMappers.isGone(new ClosedChannelException())).isTrue();
        assertThat(ProblemMappers.isGone(new UncheckedIOException(new ClosedChannelException())))
                .isTrue();
        assertThat(ProblemMappers.isGone(new IllegalStateException(new HttpClosedException("Connection was closed"))))
                .isTrue();
    }

    @Test
    void whatever_else_goes_wrong_is() {
        assertThat(ProblemMappers.isGone(new IOException("No space left on device")))
                .isFalse();
        assertThat(ProblemMappers.isGone(new IllegalStateException("closed"))).isFalse();
    }
}
