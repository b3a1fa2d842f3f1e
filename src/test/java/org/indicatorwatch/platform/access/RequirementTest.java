package org.indicatorwatch.platform.access;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequirementTest {

    abstract static class Common {

        @GET
        public void look() {}

        @PUT
        public void change() {}

        @GET
        @Requires(Capability.READ_AUDIT)
        public void inspect() {}
    }

    @Requires(value = Capability.ADMINISTER, toRead = Capability.HANDLE_ALERTS)
    static class Split extends Common {}

    @Requires(Capability.ADMINISTER)
    static class Whole extends Common {}

    static class Silent extends Common {}

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            Split,  look,    HANDLE_ALERTS
            Split,  change,  ADMINISTER
            Split,  inspect, READ_AUDIT
            Whole,  look,    ADMINISTER
            Whole,  change,  ADMINISTER
            Whole,  inspect, READ_AUDIT
            Silent, look,
            Silent, change,
            Silent, inspect, READ_AUDIT
            """)
    void theMethodSpeaksBeforeTheClass(String resource, String method, Capability required)
            throws ReflectiveOperationException {
        Class<?> type = Class.forName(RequirementTest.class.getName() + "$" + resource);
        assertThat(Requirement.of(type, type.getMethod(method))).isEqualTo(Optional.ofNullable(required));
    }
}
