package org.concordat.registers;

import java.util.Optional;
import org.concordat.kernel.Borough;

/** Whose a record is, and stays: nobody else records a version of it. */
public sealed interface Owner {

    /** Nobody's own: it came with the program, or an administrator recorded it for all. */
    record Everybody() implements Owner {}

    /** @param partnership its code */
    record OfPartnership(String partnership) implements Owner {}

    record OfBorough(Borough borough) implements Owner {}

    /** None where it is not one borough's. */
    default Optional<Borough> ownBorough() {
        return this instanceof OfBorough of ? Optional.of(of.borough()) : Optional.empty();
    }

    /** None where it is not a partnership's. */
    default Optional<String> ownPartnership() {
        return this instanceof OfPartnership of ? Optional.of(of.partnership()) : Optional.empty();
    }
}
