package org.concordat.budgets.settings;

import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.budgets.form.CommentaryThreshold;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A borough's settings in JSON. */
@Schema(name = "Settings", example = "{\"commentaryThreshold\": {\"amount\": 50000, \"percent\": 10}}")
record SettingsBody(Threshold commentaryThreshold) {

    private static final BigDecimal MAX_PERCENT = new BigDecimal("1000");

    /** A variance needs a comment when it is above both, or above the one that is given; never when neither is. */
    @Schema(name = "CommentaryThreshold")
    record Threshold(@Nullable BigDecimal amount, @Nullable BigDecimal percent) {}

    static SettingsBody of(CommentaryThreshold threshold) {
        return new SettingsBody(new Threshold(
                threshold.amount().map(Money::pounds).orElse(null),
                threshold.percent().orElse(null)));
    }

    CommentaryThreshold toDomain() {
        BigDecimal amount = commentaryThreshold.amount;
        BigDecimal percent = commentaryThreshold.percent;
        if (amount != null && (amount.signum() < 0 || amount.compareTo(Money.LIMIT) >= 0)) {
            throw new InvalidValue(
                    "commentary threshold amount", amount.toPlainString(), "pounds from 0, such as 50000");
        }
        if (percent != null
                && (percent.signum() < 0
                        || percent.compareTo(MAX_PERCENT) > 0
                        || percent.stripTrailingZeros().scale() > 3)) {
            throw new InvalidValue(
                    "commentary threshold percentage", percent.toPlainString(), "0 to 1000, at most three decimals");
        }
        return new CommentaryThreshold(Optional.ofNullable(amount).map(Money::new), Optional.ofNullable(percent));
    }
}
