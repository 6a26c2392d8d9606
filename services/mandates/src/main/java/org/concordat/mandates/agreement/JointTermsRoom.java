package org.concordat.mandates.agreement;

import java.util.Optional;
import org.concordat.mandates.partnerships.Partnership;

/**
 * What one kind of joint terms brings to be recorded: where its versions are kept, what must hold of them and how they
 * are told.
 */
public interface JointTermsRoom<T extends JointTerms<T>> {

    JointKind kind();

    Optional<T> latest(String code);

    Optional<T> version(String code, int version);

    /** Refuses what breaks a rule. @param latest the version before it, if there is one */
    void check(T wanted, Partnership partnership, Optional<T> latest);

    void add(T terms);

    void publish(T terms);

    /** As it is answered and written to the audit. */
    Object view(T terms);
}
