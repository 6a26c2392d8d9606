@NullMarked
package org.concordat.mandates;

import org.jspecify.annotations.NullMarked;
