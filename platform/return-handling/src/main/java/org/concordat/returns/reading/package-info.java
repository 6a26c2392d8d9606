/**
 * From the bytes a borough sends (JSON, CSV, XLSX) to a return that has been read, for any schema. Plain values: nothing
 * here sees a database or a framework, and the three formats give the same lines and findings but for their places.
 */
@NullMarked
package org.concordat.returns.reading;

import org.jspecify.annotations.NullMarked;
