/** The way of a file out of the borough, a record at a time: CSV and JSON, read strictly, with what is listed and no more. */
@NullMarked
package org.concordat.pseudonyms.passage;

import org.jspecify.annotations.NullMarked;
