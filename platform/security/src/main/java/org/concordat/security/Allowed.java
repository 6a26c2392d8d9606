package org.concordat.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may call a resource method; on the class, every method that does not say its own. A method that
 * nothing is said of is refused to everybody.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    Role[] value() default {};

    /** Whether everybody who has a role may call it, for what is no secret or what decides by itself who may know. */
    boolean everyRole() default false;

    /** Whether whoever asks may call it, signed in or not, for what is public. The path must be permitted as well. */
    boolean everybody() default false;
}
