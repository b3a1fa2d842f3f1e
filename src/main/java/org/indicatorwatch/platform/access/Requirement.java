package org.indicatorwatch.platform.access;

import java.lang.reflect.Method;
import java.util.Optional;

import jakarta.ws.rs.GET;

/** What {@link Requires} says about a REST method. */
public final class Requirement {

    private Requirement() {}

    /**
     * The capability that a call needs; empty if nobody may call.
     *
     * @param resource the class that answers, which may have inherited the method
     */
    public static Optional<Capability> of(Class<?> resource, Method method) {
        Requires own = method.getAnnotation(Requires.class);
        Requires common = resource.getAnnotation(Requires.class);
        if (own != null || common == null) {
            return Optional.ofNullable(own).map(Requires::value);
        }
        boolean reads = method.isAnnotationPresent(GET.class) && common.toRead().length > 0;
        return Optional.of(reads ? common.toRead()[0] : common.value());
    }
}
