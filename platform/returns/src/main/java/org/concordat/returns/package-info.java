/**
 * The life of a return, shared by every domain that takes one: drafted, submitted, approved or sent back, superseded by a
 * restatement. One type per state, and a transition exists only on the states that allow it. Times, ids and people are
 * given; nothing here knows what a return's lines are about.
 */
@NullMarked
package org.concordat.returns;

import org.jspecify.annotations.NullMarked;
