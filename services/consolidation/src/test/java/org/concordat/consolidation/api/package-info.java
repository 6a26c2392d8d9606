@NullMarked
package org.concordat.consolidation.api;

import org.jspecify.annotations.NullMarked;
