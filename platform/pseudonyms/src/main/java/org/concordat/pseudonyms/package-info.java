/**
 * The tool that makes pseudonyms inside a borough, before anything leaves it. Its messages name rows, columns and lines
 * of the borough's own layout, and never a value of the file.
 */
@NullMarked
package org.concordat.pseudonyms;

import org.jspecify.annotations.NullMarked;
