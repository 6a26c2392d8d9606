/** The audit trail as its readers ask for it. */
@NullMarked
package org.concordat.web.audit;

import org.jspecify.annotations.NullMarked;
