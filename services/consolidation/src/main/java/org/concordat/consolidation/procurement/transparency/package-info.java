/**
 * What a borough publishes of its contracts by law: the registers of the Local Government Transparency Code 2015 and the
 * list for the pipeline notice of the Procurement Act 2023.
 */
@NullMarked
package org.concordat.consolidation.procurement.transparency;

import org.jspecify.annotations.NullMarked;
