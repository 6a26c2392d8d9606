package org.concordat.pseudonyms;

import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.personal.Pseudonym;
import org.concordat.pseudonyms.layout.LayoutRule;
import org.concordat.pseudonyms.layout.NotMade;
import org.concordat.pseudonyms.passage.Complaints;
import org.concordat.pseudonyms.passage.Treatment;

/**
 * Writes which pseudonym of a new key is whose of the old one, so that after a change of keys a child is one child. A
 * pair may be written more than once, when it comes again after many others: saying it twice changes nothing.
 */
final class MappingPseudonyms implements Treatment {

    private final BoroughKey old;
    private final BoroughKey replacement;
    private final Complaints complaints;
    private final Writer out;
    private final PairForm form;
    private final Set<Pseudonym> written = Collections.newSetFromMap(new Remembered<>());

    MappingPseudonyms(BoroughKey old, BoroughKey replacement, Complaints complaints, Writer out, PairForm form) {
        this.old = old;
        this.replacement = replacement;
        this.complaints = complaints;
        this.out = out;
        this.form = form;
    }

    @Override
    public Optional<String> leave(LayoutRule rule, String text, String where) throws NotMade {
        if (rule instanceof LayoutRule.Replace replace) {
            Optional<String> identifier = MakingPseudonyms.identifier(replace, text, where, complaints);
            if (identifier.isPresent() && !identifier.get().isEmpty()) {
                pair(replace, identifier.get());
            }
        }
        return Optional.of("");
    }

    private void pair(LayoutRule.Replace replace, String identifier) throws NotMade {
        Pseudonym before = old.pseudonym(replace.kind(), replace.system(), identifier);
        if (!written.add(before)) {
            return;
        }
        Pseudonym after = replacement.pseudonym(replace.kind(), replace.system(), identifier);
        try {
            out.write(form.line(before, after));
        } catch (IOException e) {
            throw new NotMade(NotMade.Reason.INPUT_OUTPUT, "the pairs cannot be written");
        }
    }
}
