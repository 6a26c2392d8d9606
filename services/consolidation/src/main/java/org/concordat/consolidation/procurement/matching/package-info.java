/**
 * Whether two suppliers in the registers of boroughs are one. A registration number says so; a name that is like another
 * is evidence and never more. Free of frameworks and of what contracts are.
 */
@NullMarked
package org.concordat.consolidation.procurement.matching;

import org.jspecify.annotations.NullMarked;
