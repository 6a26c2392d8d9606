/** What follows from a schema's columns: a line in JSON, in a table, in the database, and how people are told of them. */
@NullMarked
package org.concordat.returns.columns;

import org.jspecify.annotations.NullMarked;
