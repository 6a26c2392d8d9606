package org.concordat.testing.tokens;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs the first two parts of a token, by whatever means. */
@FunctionalInterface
interface Signer {

    byte[] sign(byte[] input) throws GeneralSecurityException;

    /** As the provider does. */
    static Signer provider() {
        return rsa(Issuer.privateKey(), "SHA256withRSA");
    }

    static Signer rsa(PrivateKey key, String algorithm) {
        return signature(key, algorithm, null);
    }

    /** RSASSA-PSS with SHA-256, which is PS256. */
    static Signer pss(PrivateKey key) {
        return signature(key, "RSASSA-PSS", new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    }

    /** By a key of the forger's own on the curve P-256, which is ES256. */
    static Signer elliptic() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return signature(generator.generateKeyPair().getPrivate(), "SHA256withECDSAinP1363Format", null);
    }

    static Signer edwards() throws GeneralSecurityException {
        return signature(
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate(), "Ed25519", null);
    }

    static Signer secret(byte[] secret, String algorithm) {
        return input -> {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(input);
        };
    }

    static Signer nothing(int bytes) {
        return input -> new byte[bytes];
    }

    private static Signer signature(PrivateKey key, String algorithm, @Nullable AlgorithmParameterSpec parameters) {
        return input -> {
            Signature signature = Signature.getInstance(algorithm);
            if (parameters != null) {
                signature.setParameter(parameters);
            }
            signature.initSign(key);
            signature.update(input);
            return signature.sign();
        };
    }
}
