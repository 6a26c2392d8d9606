@NullMarked
package org.concordat.consolidation.releases;

import org.jspecify.annotations.NullMarked;
