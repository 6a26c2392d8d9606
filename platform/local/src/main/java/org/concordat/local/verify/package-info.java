/** The proof that the audit trail is whole and that consolidation holds what was approved. */
@NullMarked
package org.concordat.local.verify;

import org.jspecify.annotations.NullMarked;
