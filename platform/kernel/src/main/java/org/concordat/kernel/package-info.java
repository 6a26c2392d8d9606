/** The words of the domain as values. Needs nothing but the JDK, so that every ring of every service may use it. */
@NullMarked
package org.concordat.kernel;

import org.jspecify.annotations.NullMarked;
