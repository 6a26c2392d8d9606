/** Exports that become events by a profile, as those see it who send them. */
@NullMarked
package org.concordat.caseload.exports;

import org.jspecify.annotations.NullMarked;
