/** Budget views over HTTP: what may be asked, by whom, and how the answer is written. It sees released types only. */
@NullMarked
package org.concordat.consolidation.view;

import org.jspecify.annotations.NullMarked;
