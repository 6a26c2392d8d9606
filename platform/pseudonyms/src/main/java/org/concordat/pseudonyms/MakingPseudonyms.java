package org.concordat.pseudonyms;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.concordat.pseudonyms.layout.KeptForm;
import org.concordat.pseudonyms.layout.LayoutRule;
import org.concordat.pseudonyms.layout.NotMade;
import org.concordat.pseudonyms.passage.Complaints;
import org.concordat.pseudonyms.passage.Treatment;

/** Keeps what may be kept and replaces identifiers by pseudonyms. */
final class MakingPseudonyms implements Treatment {

    private final BoroughKey key;
    private final Complaints complaints;
    /** Codes come again and again; those that were looked at are not looked at twice. */
    private final Set<String> innocent = Collections.newSetFromMap(new Remembered<>());

    MakingPseudonyms(BoroughKey key, Complaints complaints) {
        this.key = key;
        this.complaints = complaints;
    }

    @Override
    public Optional<String> leave(LayoutRule rule, String text, String where) throws NotMade {
        return switch (rule) {
            case LayoutRule.Drop _ -> Optional.empty();
            case LayoutRule.Keep keep -> kept(keep, text.strip(), where);
            case LayoutRule.KeepListed keep -> listed(keep, text.strip(), where);
            case LayoutRule.Replace replace -> replaced(replace, text, where);
        };
    }

    private Optional<String> kept(LayoutRule.Keep keep, String text, String where) throws NotMade {
        boolean code = keep.form() == KeptForm.CODE;
        if (text.isEmpty() || code && innocent.contains(text)) {
            return Optional.of(text);
        }
        Optional<String> complaint = keep.form().complaint(text);
        if (complaint.isPresent()) {
            complaints.add(where, complaint.get());
            return Optional.empty();
        }
        if (code) {
            innocent.add(text);
        }
        return Optional.of(text);
    }

    private Optional<String> listed(LayoutRule.KeepListed keep, String text, String where) throws NotMade {
        if (!text.isEmpty() && !keep.codes().contains(text)) {
            complaints.add(where, "is none of the codes that the layout lists");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<String> replaced(LayoutRule.Replace replace, String text, String where) throws NotMade {
        return identifier(replace, text, where, complaints)
                .map(identifier -> identifier.isEmpty()
                        ? ""
                        : key.pseudonym(replace.kind(), replace.system(), identifier)
                                .toString());
    }

    /** The identifier as it is hashed; empty where it may be blank and is; nothing after a complaint. */
    static Optional<String> identifier(LayoutRule.Replace replace, String text, String where, Complaints complaints)
            throws NotMade {
        if (text.isBlank() && replace.optional()) {
            return Optional.of("");
        }
        Optional<String> identifier = replace.spelling().of(text);
        if (identifier.isEmpty()) {
            complaints.add(
                    where,
                    text.isBlank()
                            ? "is blank, and the layout does not say optional"
                            : "holds no identifier as the layout spells it: "
                                    + replace.spelling().word());
        }
        return identifier;
    }
}
