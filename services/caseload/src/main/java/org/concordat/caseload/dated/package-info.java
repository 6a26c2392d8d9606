/** What measures of cases are laid beside: how many children there are, how many cases a worker may have; each from its day. */
@NullMarked
package org.concordat.caseload.dated;

import org.jspecify.annotations.NullMarked;
