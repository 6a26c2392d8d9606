package org.concordat.security.proof;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs the records of the audit with the service's key, which is not in the database: whoever can write there can make
 * hashes, and no signatures.
 */
public interface RecordSigner {

    /**
     * @param hash of the record, 64 hexadecimal digits
     * @return null where the service has no key
     */
    @Nullable
    String sign(String chain, long sequence, String hash);

    /**
     * Why the signature is not this service's over that; empty when it is.
     *
     * @param signature null when there was none
     */
    Optional<String> refusal(String chain, long sequence, String hash, @Nullable String signature);
}
