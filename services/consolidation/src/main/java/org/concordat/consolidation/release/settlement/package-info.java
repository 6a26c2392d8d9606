/**
 * Works out what boroughs owe each other from what is known of all of them, and tells each only what may be told. Figures
 * of others come in whole, as they do wherever raw figures are released, and leave as {@code Released…} types: shown
 * where the answers of the partnership show them by themselves, and to nobody else except as a borough's own share.
 */
@NullMarked
package org.concordat.consolidation.release.settlement;

import org.jspecify.annotations.NullMarked;
