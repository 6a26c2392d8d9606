/**
 * What a partnership settles for all its members and each of them agrees to by its mandate: versions that never change,
 * for some days, binding once all have agreed.
 */
@NullMarked
package org.concordat.mandates.agreement;

import org.jspecify.annotations.NullMarked;
