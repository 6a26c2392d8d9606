/** What is asked, by whom, and how the cells of an answer are named and described. No figure is known here. */
@NullMarked
package org.concordat.consolidation.question;

import org.jspecify.annotations.NullMarked;
