package org.concordat.testing;

/**
 * A rule that is broken.
 *
 * @param where a class, a package, a file: by this an exception is granted
 * @param what what is wrong there, in words
 */
record Violation(String where, String what) {

    @Override
    public String toString() {
        return where + " " + what;
    }
}
