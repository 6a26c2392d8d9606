package org.concordat.consolidation.view;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.concordat.web.answer.AnswerBytes;

/** A strong entity tag from an answer's own bytes, so that it depends on nothing that is not released. */
public final class ContentTag {

    private static final int BYTES = 18;

    private ContentTag() {}

    public static String of(AnswerBytes answer) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            answer.digest(digest);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
