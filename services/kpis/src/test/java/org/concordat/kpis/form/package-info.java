/** The form of a return of results, right and wrong. */
@NullMarked
package org.concordat.kpis.form;

import org.jspecify.annotations.NullMarked;
