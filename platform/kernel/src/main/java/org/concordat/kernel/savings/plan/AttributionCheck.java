package org.concordat.kernel.savings.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Casting;
import org.concordat.kernel.money.FigureWords;
import org.concordat.kernel.shares.Share;
import org.concordat.kernel.shares.SharesCheck;

/** Whose saving it is: the shares of a shared one add up to the whole, and each borough records its own part alone. */
final class AttributionCheck {

    private final Initiative initiative;
    private final List<Finding> findings = new ArrayList<>();

    private AttributionCheck(Initiative initiative) {
        this.initiative = initiative;
    }

    static List<Finding> check(Borough borough, Initiative initiative) {
        AttributionCheck check = new AttributionCheck(initiative);
        check.attribution(borough);
        return check.findings;
    }

    private void attribution(Borough borough) {
        List<Share> shares = initiative.shares().orElse(List.of());
        if (initiative.attribution() != AttributionKind.BOROUGH
                && initiative.partnership().isEmpty()) {
            error("PARTNERSHIP_MISSING", "/partnership", "What is not one borough's alone names the partnership");
        }
        if (initiative.attribution() != AttributionKind.SHARED) {
            if (!shares.isEmpty() || initiative.wholeEffect().isPresent()) {
                error("SHARES_OF_ANOTHER_KIND", "/shares", "Only a SHARED saving has shares and a whole effect");
            }
            return;
        }
        if (initiative.sharedReference().isEmpty()) {
            error(
                    "SHARED_REFERENCE_MISSING",
                    "/sharedReference",
                    "A SHARED saving says what it is called in every borough that counts a share of it, so that it is counted once");
        }
        findings.addAll(SharesCheck.together(shares, borough, "saving"));
        shares.stream()
                .filter(share -> share.borough().equals(borough))
                .findFirst()
                .ifPresent(this::ownShare);
    }

    /** The amounts are the borough's own part: the whole in every borough would be counted several times. */
    private void ownShare(Share own) {
        Optional<BigDecimal> effect =
                initiative.fullYearEffect().or(initiative::effectByYears).or(initiative::split);
        if (initiative.wholeEffect().isEmpty() || effect.isEmpty()) {
            return;
        }
        BigDecimal part = initiative.wholeEffect().get().multiply(own.percent()).movePointLeft(2);
        BigDecimal unit = Casting.printedUnit(initiative.figures().stream(), Casting.exactDecimals(initiative.unit()));
        BigDecimal finest =
                unit.signum() == 0 ? BigDecimal.ONE.movePointLeft(Casting.exactDecimals(initiative.unit())) : unit;
        if (part.subtract(effect.get()).abs().compareTo(finest) > 0) {
            warning(
                    effect.get().compareTo(initiative.wholeEffect().get()) == 0
                            ? "SHARED_SAVING_COUNTED_WHOLE"
                            : "SHARE_DIFFERS",
                    "/wholeEffect",
                    "%s per cent of %s is %s, and the effect here is %s. Each borough records its own part: else the saving is counted more than once."
                            .formatted(
                                    FigureWords.plain(own.percent()),
                                    words(initiative.wholeEffect().get()),
                                    words(part),
                                    words(effect.get())));
        }
    }

    private String words(BigDecimal figure) {
        return FigureWords.of(figure, initiative.unit());
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }

    private void warning(String code, String at, String message) {
        findings.add(Finding.warning(code, at, message));
    }
}
