package org.concordat.mandates.effects;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.mandates.mandate.Mandate;

/** What changed between two mandates as it is answered. */
record DiffView(
        Side against,
        Side mandate,
        List<String> sentences,
        List<SharingRule> added,
        List<SharingRule> removed,
        List<RuleChanges.Changed> changed,
        List<EffectView> effects) {

    record Side(UUID id, FinancialYear financialYear, int version) {

        static Side of(Mandate mandate) {
            return new Side(
                    mandate.document().id(),
                    mandate.financialYear(),
                    mandate.document().version());
        }
    }

    record EffectView(
            String partnership,
            ReportingDomain domain,
            EffectsView.ScopeView scope,
            List<EffectsView.StretchView> before,
            List<EffectsView.StretchView> after,
            String sentence) {}

    static DiffView of(MandateDiff diff, Chart chart) {
        List<EffectView> effects = diff.effects().stream()
                .map(change -> new EffectView(
                        change.partnership().code(),
                        change.domain(),
                        EffectsView.ScopeView.of(change.scope(), chart),
                        EffectsView.StretchView.of(change.before()),
                        EffectsView.StretchView.of(change.after()),
                        change.sentence()))
                .toList();
        List<String> sentences = Stream.concat(effects.stream().map(EffectView::sentence), diff.other().stream())
                .toList();
        return new DiffView(
                Side.of(diff.before()),
                Side.of(diff.after()),
                sentences.isEmpty() ? List.of("Nothing changes for anybody.") : sentences,
                diff.rules().added(),
                diff.rules().removed(),
                diff.rules().changed(),
                effects);
    }
}
