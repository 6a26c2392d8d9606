package org.concordat.caseload.intake;

/** Numbers that a source gave to no event that came in. @param first the first of them @param last the last */
public record SequenceGap(String source, long first, long last) {}
