/** What was recorded of a borough, version by version, for that borough alone. */
@NullMarked
package org.concordat.consolidation.release.records;

import org.jspecify.annotations.NullMarked;
