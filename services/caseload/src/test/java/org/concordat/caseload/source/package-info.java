/** What a register of sources rests on. */
@NullMarked
package org.concordat.caseload.source;

import org.jspecify.annotations.NullMarked;
