/** Papers in which a borough has printed figures of its own: what everybody may know of them already. */
@NullMarked
package org.concordat.mandates.papers;

import org.jspecify.annotations.NullMarked;
