package org.concordat.consolidation.caseload.facts;

import java.time.Instant;
import org.concordat.consolidation.caseload.facts.ToldEvent.Case;
import org.concordat.consolidation.caseload.history.Addend;
import org.concordat.consolidation.caseload.history.Amount;

/** By how much a case changed what is added to a measure, when something of it became known. */
record CaseChange(Case of, Addend addend, Amount amount, Instant knownAt) {}
