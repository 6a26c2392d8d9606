package org.concordat.returns.profiles;

import java.time.Instant;

/**
 * A version of a profile.
 *
 * @param version counts from 1
 * @param content JSON
 */
record StoredProfile(String name, int version, String content, String savedBy, Instant savedAt) {}
