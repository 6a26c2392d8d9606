package org.concordat.kernel.personal;

/** What a text looks like that tells who somebody is. */
public enum PersonalKind {
    NHS_NUMBER("an NHS number"),
    UPN("a unique pupil number"),
    NATIONAL_INSURANCE_NUMBER("a National Insurance number"),
    DATE_OF_BIRTH("a date, in a field that is for none"),
    EMAIL("an e-mail address"),
    POSTCODE("a postcode"),
    TELEPHONE("a telephone number"),
    NAME("somebody's name");

    private final String words;

    PersonalKind(String words) {
        this.words = words;
    }

    /** As a sentence names it, such as {@code an NHS number}. */
    public String words() {
        return words;
    }
}
