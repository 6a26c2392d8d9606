package org.concordat.kernel;

/** A text that is not a value of the domain. The message is fit for the person who sent it. */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String what;

    /**
     * @param what the kind of value, in lower case, such as {@code period}
     * @param seen the text as it was given
     * @param expected the form that was expected, with an example
     */
    public InvalidValue(String what, String seen, String expected) {
        super("'%s' is not a %s: expected %s".formatted(abridged(seen), what, expected));
        this.what = what;
    }

    /** The kind of value that was expected, such as {@code period}. */
    public String what() {
        return what;
    }

    private static String abridged(String seen) {
        return seen.length() <= 60 ? seen : seen.substring(0, 60) + "…";
    }
}
