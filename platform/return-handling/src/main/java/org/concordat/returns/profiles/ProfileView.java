package org.concordat.returns.profiles;

import java.time.Instant;

/**
 * A version of a profile as it is answered.
 *
 * @param version counts from 1
 */
record ProfileView(String name, int version, String savedBy, Instant savedAt, TableProfileBody profile) {}
