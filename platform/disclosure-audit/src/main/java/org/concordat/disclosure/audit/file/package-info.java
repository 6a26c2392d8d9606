/** Models and audits as files: what was released is audited again, by whoever has it. */
@NullMarked
package org.concordat.disclosure.audit.file;

import org.jspecify.annotations.NullMarked;
