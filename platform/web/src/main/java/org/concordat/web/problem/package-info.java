/** What is refused, and how that is said: every failure becomes one problem with a stable code. */
@NullMarked
package org.concordat.web.problem;

import org.jspecify.annotations.NullMarked;
