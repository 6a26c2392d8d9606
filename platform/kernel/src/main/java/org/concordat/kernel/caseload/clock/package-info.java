/**
 * The clocks of children's services: what law and guidance give time for, by which day or moment, and how that stands on
 * a day. Pure functions of days and moments; who asks knows the case.
 */
@NullMarked
package org.concordat.kernel.caseload.clock;

import org.jspecify.annotations.NullMarked;
