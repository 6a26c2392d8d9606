package org.concordat.consolidation.domain;

import java.util.Optional;

/**
 * What a figure says, in a word and as good or bad news.
 *
 * @param favourable none when it is neither
 */
public record Remark(String word, Optional<Boolean> favourable) {}
