package org.concordat.budgets.virements;

import java.util.UUID;

/** A virement, as the database identifies it. */
record VirementKey(String borough, UUID id) {}
