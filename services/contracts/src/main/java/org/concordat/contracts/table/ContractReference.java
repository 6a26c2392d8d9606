package org.concordat.contracts.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** By what a borough knows a contract, and what it is called where its register does not say. */
public final class ContractReference {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,59}");
    private static final int WORDS_CHARACTERS_MAX = 48;
    private static final int TAIL_CHARACTERS = 6;

    private ContractReference() {}

    /** Whether it is one: at most 60 capitals, digits, hyphens, dots and underscores. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Letters and digits alone, without case and accents: what makes no difference between two names. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Made of the title, and of title and contractor together what tells it from another contract of that title: the same
     * row is the same contract when it is sent again.
     */
    static String of(String title, String contractor) {
        String words = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("['’\\p{M}]", "")
                .replaceAll("[^A-Z0-9]+", "-");
        String cut = words.substring(0, Math.min(words.length(), WORDS_CHARACTERS_MAX));
        String tail = HexFormat.of()
                .withUpperCase()
                .formatHex(sha256().digest((plain(title) + "\n" + plain(contractor)).getBytes(StandardCharsets.UTF_8)))
                .substring(0, TAIL_CHARACTERS);
        return (cut + "-" + tail).replaceAll("-{2,}", "-").replaceAll("^-", "");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
