package org.concordat.web.table.words;

/** Texts of strangers within a sentence. */
public final class Abridged {

    private Abridged() {}

    /** The text, or its beginning where it is longer than anybody reads. */
    public static String of(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
