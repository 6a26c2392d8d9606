package org.concordat.testing.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a test each run of which is one attempt of the attack kit. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CountedRuns.class)
public @interface CountsAs {

    /** What is attempted, in the plural, such as hostile files. */
    String value();
}
