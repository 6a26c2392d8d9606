/** The audit: who changed what, in hash chains; what each change left in the tables; and the proof of both. */
@NullMarked
package org.concordat.security.audit;

import org.jspecify.annotations.NullMarked;
