/** What people write into headers and cells: titles with their unit, words for totals, codes in any writing. */
@NullMarked
package org.concordat.web.table.words;

import org.jspecify.annotations.NullMarked;
