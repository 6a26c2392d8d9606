/**
 * What a domain says of its return, once: the columns of its lines, its rules, and how a line is placed. Everything else
 * (reading and writing JSON, CSV and XLSX, storing, publishing, proving, describing) follows from it.
 */
@NullMarked
package org.concordat.returns.form;

import org.jspecify.annotations.NullMarked;
