/** What a mandate means, in plain English, and what changed from another. */
@NullMarked
package org.concordat.mandates.effects;

import org.jspecify.annotations.NullMarked;
