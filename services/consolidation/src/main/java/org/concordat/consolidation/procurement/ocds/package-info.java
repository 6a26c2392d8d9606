/**
 * What a borough's register of contracts says as a release package of the Open Contracting Data Standard 1.1: a release for
 * each version of a contract. How it is told is decision 42.
 */
@NullMarked
package org.concordat.consolidation.procurement.ocds;

import org.jspecify.annotations.NullMarked;
