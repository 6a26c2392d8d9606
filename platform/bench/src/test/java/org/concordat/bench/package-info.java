@NullMarked
package org.concordat.bench;

import org.jspecify.annotations.NullMarked;
