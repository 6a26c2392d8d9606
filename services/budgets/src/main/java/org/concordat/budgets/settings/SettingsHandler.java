package org.concordat.budgets.settings;

import jakarta.enterprise.context.ApplicationScoped;
import org.concordat.budgets.form.CommentaryThreshold;
import org.concordat.kernel.Borough;
import org.concordat.reference.ReferenceStore;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.jspecify.annotations.Nullable;

/** Shows and changes a borough's settings. */
@ApplicationScoped
class SettingsHandler {

    private final SettingsStore settings;
    private final ReferenceStore reference;
    private final AuditTrail audit;

    SettingsHandler(SettingsStore settings, ReferenceStore reference, AuditTrail audit) {
        this.settings = settings;
        this.reference = reference;
        this.audit = audit;
    }

    Answer show(Borough borough) {
        reference.council(borough);
        return answer(borough);
    }

    Answer change(Borough borough, CommentaryThreshold wanted, @Nullable String ifMatch) {
        reference.council(borough);
        SettingsRow row = settings.row(borough).orElse(null);
        if (row != null || ifMatch != null) {
            Preconditions.requireMatch(ifMatch, etag(row));
        }
        SettingsBody before = SettingsBody.of(settings.commentaryThreshold(borough));
        if (row == null) {
            row = new SettingsRow(borough.code());
            row.take(wanted);
            settings.persist(row);
        } else {
            row.take(wanted);
        }
        settings.flush();
        audit.record(borough, "settings.change", "settings", before, SettingsBody.of(wanted));
        return answer(borough);
    }

    private Answer answer(Borough borough) {
        return Answer.ok(
                SettingsBody.of(settings.commentaryThreshold(borough)),
                etag(settings.row(borough).orElse(null)));
    }

    private static String etag(@Nullable SettingsRow row) {
        return row == null ? "\"none\"" : Preconditions.etag(row.revision);
    }
}
