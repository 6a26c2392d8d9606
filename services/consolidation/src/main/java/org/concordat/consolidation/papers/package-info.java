/** What papers of boroughs have printed: figures that everybody may know, whatever a mandate holds back. */
@NullMarked
package org.concordat.consolidation.papers;

import org.jspecify.annotations.NullMarked;
