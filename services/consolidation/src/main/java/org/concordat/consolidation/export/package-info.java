/** Budget views as tables for spreadsheets. It sees released types only. */
@NullMarked
package org.concordat.consolidation.export;

import org.jspecify.annotations.NullMarked;
