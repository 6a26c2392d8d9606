package org.concordat.budgets.settings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.concordat.budgets.form.CommentaryThreshold;
import org.concordat.kernel.Borough;

/** Where the boroughs' settings are kept. */
@ApplicationScoped
public class SettingsStore implements PanacheRepositoryBase<SettingsRow, String> {

    /** The borough's own; until it sets one no comment is asked for. */
    public CommentaryThreshold commentaryThreshold(Borough borough) {
        return row(borough).map(SettingsRow::threshold).orElse(CommentaryThreshold.NONE);
    }

    Optional<SettingsRow> row(Borough borough) {
        return findByIdOptional(borough.code());
    }
}
