/** The steps of a mandate's life as people ask for them: draft, renewal, adoption, withdrawal. */
@NullMarked
package org.concordat.mandates.life;

import org.jspecify.annotations.NullMarked;
