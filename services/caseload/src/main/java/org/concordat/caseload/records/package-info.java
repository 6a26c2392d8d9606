/** Exports that become events by the profile of their source, to be taken in or only looked at. */
@NullMarked
package org.concordat.caseload.records;

import org.jspecify.annotations.NullMarked;
