/** Who is calling and what they may touch: callers, borough scope, row-level security and the audit chain. */
@NullMarked
package org.concordat.security;

import org.jspecify.annotations.NullMarked;
