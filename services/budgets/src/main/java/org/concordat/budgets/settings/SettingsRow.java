package org.concordat.budgets.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.budgets.form.CommentaryThreshold;
import org.concordat.kernel.money.Money;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "borough_settings")
class SettingsRow {

    @Id
    String borough;

    @Nullable
    @Column(name = "threshold_amount")
    BigDecimal thresholdAmount;

    @Nullable
    @Column(name = "threshold_percent")
    BigDecimal thresholdPercent;

    @Version
    long revision;

    @SuppressWarnings("NullAway.Init")
    protected SettingsRow() {}

    SettingsRow(String borough) {
        this.borough = borough;
    }

    CommentaryThreshold threshold() {
        return new CommentaryThreshold(
                Optional.ofNullable(thresholdAmount).map(Money::new), Optional.ofNullable(thresholdPercent));
    }

    void take(CommentaryThreshold wanted) {
        thresholdAmount = wanted.amount().map(Money::pounds).orElse(null);
        thresholdPercent = wanted.percent().orElse(null);
    }
}
