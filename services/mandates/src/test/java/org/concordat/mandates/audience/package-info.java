@NullMarked
package org.concordat.mandates.audience;

import org.jspecify.annotations.NullMarked;
