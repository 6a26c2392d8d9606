/** What a borough decides for itself about its returns. */
@NullMarked
package org.concordat.budgets.settings;

import org.jspecify.annotations.NullMarked;
