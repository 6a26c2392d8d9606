@NullMarked
package org.concordat.mandates.suite;

import org.jspecify.annotations.NullMarked;
