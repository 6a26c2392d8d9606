@NullMarked
package org.concordat.consolidation.view;

import org.jspecify.annotations.NullMarked;
