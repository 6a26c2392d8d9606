package org.concordat.returns.stored;

import java.util.Optional;
import org.concordat.returns.Return;
import org.concordat.returns.Stamp;

/**
 * One step in the life of a version.
 *
 * @param state that it came into, or stayed in
 * @param statement what was said with it: a comment, a certification, a reason
 */
public record ReturnStep(Return.State state, Stamp stamp, Optional<String> statement) {}
