package org.concordat.returns.stored;

import java.util.UUID;

/** A version of a return, as the database identifies it. */
record ReturnKey(String borough, UUID id) {}
