package org.concordat.testing.disclosure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * On what belongs to one of the eight tests of disclosure control. {@code ./concordat verify --disclosure} runs all that is
 * marked so and nothing else, at its tenfold; each says by {@link DisclosureProof} how much it tried.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("disclosure-proof")
public @interface ProvesDisclosure {}
