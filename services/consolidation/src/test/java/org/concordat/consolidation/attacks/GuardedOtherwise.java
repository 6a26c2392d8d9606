package org.concordat.consolidation.attacks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An attack that fails without disclosure control as well: something else stands against it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface GuardedOtherwise {

    /** What. */
    String by();
}
