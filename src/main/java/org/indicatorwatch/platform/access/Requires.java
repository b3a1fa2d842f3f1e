package org.indicatorwatch.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the capability that a REST method needs. A method without it, or whose class has none, is refused to all. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Capability value();

    /** At a class: what its GET methods need instead, unless one names its own. At most one. */
    Capability[] toRead() default {};
}
