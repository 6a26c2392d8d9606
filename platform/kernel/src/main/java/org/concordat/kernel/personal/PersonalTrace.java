package org.concordat.kernel.personal;

/**
 * Where something looks like personal data, and what it looks like; never what it is.
 *
 * @param pointer JSON pointer of the field; of the object that holds the field where the field's own name is what looks
 *     like personal data
 */
public record PersonalTrace(PersonalKind kind, String pointer) {}
