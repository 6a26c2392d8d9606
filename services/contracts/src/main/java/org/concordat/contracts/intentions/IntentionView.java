package org.concordat.contracts.intentions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.contracts.CommissioningIntention;
import org.concordat.kernel.contracts.CommissioningIntention.ShareOfSpend;
import org.concordat.kernel.contracts.DeliveryModel;

/**
 * A version of an intention as it is answered.
 *
 * @param intention its reference
 * @param shares what each line of spend and each total is of all, and whether the paper says it or the amounts make it
 */
public record IntentionView(
        String intention, int version, @JsonUnwrapped CommissioningIntention content, List<Share> shares) {

    /** @param model none of the total @param workedOut whether the paper leaves it out */
    public record Share(String years, Optional<DeliveryModel> model, BigDecimal percent, boolean workedOut) {}

    static IntentionView of(String reference, int version, CommissioningIntention content) {
        Stream<Optional<Share>> lines = content.spend().orElse(List.of()).stream()
                .map(line -> content.shareOf(line).map(share -> share(line.years(), Optional.of(line.model()), share)));
        Stream<Optional<Share>> totals = content.totals().orElse(List.of()).stream()
                .map(total -> content.shareOf(total).map(share -> share(total.years(), Optional.empty(), share)));
        return new IntentionView(
                reference,
                version,
                content,
                Stream.concat(lines, totals).flatMap(Optional::stream).toList());
    }

    private static Share share(String years, Optional<DeliveryModel> model, ShareOfSpend share) {
        return new Share(years, model, share.percent(), share.workedOut());
    }
}
