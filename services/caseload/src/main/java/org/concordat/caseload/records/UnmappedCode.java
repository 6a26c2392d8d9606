package org.concordat.caseload.records;

import java.util.List;

/**
 * A list of codes that lacks one that records have. Which it is stands in them; it is not repeated.
 *
 * @param list its name in the profile
 * @param records how many have such a code
 * @param first the numbers of the first ten of them
 */
public record UnmappedCode(String list, int records, List<Integer> first) {}
