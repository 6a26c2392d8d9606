package org.concordat.kernel;

import java.util.Optional;

/**
 * Somebody who did something: a person, or a system that signs in.
 *
 * @param id who it is: the issuer of their tokens and the subject there, as {@code issuer#subject}. Nobody else has it, and
 *     it stays when the name changes. None where a release stored it that kept names alone
 * @param name what people call them; shown, and never what decides
 */
public record Actor(Optional<String> id, String name) {

    /** @param issuer an address, which has no {@code #} in it */
    public static Actor of(String issuer, String subject, String name) {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new InvalidValue("identity", issuer + "#" + subject, "an issuer and a subject");
        }
        return new Actor(Optional.of(issuer + "#" + subject), name);
    }

    /**
     * Whether both are the same one. What was stored without an identity can be compared by its name only; that refuses
     * two of one name rather than letting one be two.
     */
    public boolean isSameAs(Actor other) {
        return id.isPresent() && other.id.isPresent() ? id.equals(other.id) : name.equals(other.name);
    }
}
