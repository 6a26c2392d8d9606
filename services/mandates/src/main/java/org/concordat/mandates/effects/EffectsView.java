package org.concordat.mandates.effects;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.mandates.mandate.Mandate;
import org.concordat.mandates.mandate.MandateState;
import org.concordat.mandates.mappings.PartnershipMapping;

/** The effects of a mandate as they are answered: every sentence for people, and what it says for programs. */
record EffectsView(
        UUID mandate,
        Borough borough,
        FinancialYear financialYear,
        int version,
        MandateState state,
        String title,
        List<String> general,
        List<PartnershipView> partnerships,
        List<KeyView> apportionment,
        List<MappingView> chartMappings,
        List<String> kpiCommitments,
        List<Finding> findings) {

    /**
     * @param disclosureEffects where consolidation says which figures of the partnership's views a draft would show or
     *     hide, as a URI template (RFC 6570): the mandate's {@code sharing} is posted there
     * @param sentences all that is said of the partnership, in the order to read it
     */
    record PartnershipView(
            String partnership,
            String title,
            SortedSet<Borough> members,
            String disclosureEffects,
            List<String> sentences,
            List<DomainView> domains,
            List<String> warnings) {}

    record DomainView(ReportingDomain domain, List<PartView> parts) {}

    /**
     * @param general whether it holds unless another part says otherwise
     * @param rules the rules that decide, counted from 1; none where nothing is shown for want of one
     */
    record PartView(
            boolean general,
            ScopeView scope,
            List<StretchView> stretches,
            Collection<Integer> rules,
            String sentence) {}

    /** @param serviceLines every line when absent; {@code measures} likewise */
    record ScopeView(Optional<List<LineView>> serviceLines, Optional<List<String>> measures) {

        static ScopeView of(FigureScope scope, Chart chart) {
            return new ScopeView(
                    Optional.of(scope.serviceLines())
                            .filter(lines -> !lines.isEmpty())
                            .map(lines -> lines.stream()
                                    .map(code -> new LineView(
                                            code,
                                            chart.find(code)
                                                    .map(line -> line.title())
                                                    .orElse(code)))
                                    .toList()),
                    Optional.of(scope.measures()).filter(measures -> !measures.isEmpty()));
        }
    }

    record LineView(String serviceLine, String title) {}

    /** What is shown from one day to another. */
    record StretchView(
            Optional<LocalDate> from, Optional<LocalDate> until, SharingDetail detail, boolean forWantOfRule) {

        static List<StretchView> of(Timeline timeline) {
            return timeline.stretches().stream()
                    .map(stretch -> new StretchView(
                            stretch.from(),
                            stretch.until(),
                            stretch.detail(),
                            stretch.rule().isEmpty()))
                    .toList();
        }
    }

    /** @param agreed whether this mandate agrees to that version */
    record KeyView(String partnership, String pool, int version, boolean agreed, boolean binds, String sentence) {}

    /** @param agreed whether this mandate agrees to that version */
    record MappingView(
            String partnership,
            String mapping,
            int version,
            String fromChart,
            String toChart,
            boolean agreed,
            boolean binds,
            List<String> sentences) {

        static MappingView of(MappingEffect effect) {
            PartnershipMapping mapping = effect.binding().terms();
            return new MappingView(
                    mapping.partnership(),
                    mapping.code(),
                    mapping.version(),
                    mapping.fromChart(),
                    mapping.toChart(),
                    effect.agreed(),
                    effect.binding().binds(),
                    effect.sentences());
        }
    }

    static EffectsView of(Effects effects, Chart chart, LocalDate today, List<Finding> findings) {
        Mandate mandate = effects.mandate();
        return new EffectsView(
                mandate.document().id(),
                mandate.document().borough(),
                mandate.financialYear(),
                mandate.document().version(),
                mandate.stateOn(today),
                mandate.document().terms().title(),
                effects.general(),
                effects.partnerships().stream()
                        .map(each -> partnership(mandate.document().borough(), each, chart))
                        .toList(),
                effects.agreed().entrySet().stream()
                        .map(entry -> new KeyView(
                                entry.getKey().terms().partnership(),
                                entry.getKey().terms().code(),
                                entry.getKey().terms().version(),
                                entry.getValue(),
                                entry.getKey().binds(),
                                entry.getKey().inWords()))
                        .toList(),
                effects.mappings().stream().map(MappingView::of).toList(),
                effects.kpiCommitments(),
                findings);
    }

    private static PartnershipView partnership(Borough borough, PartnershipEffects effects, Chart chart) {
        return new PartnershipView(
                effects.partnership().code(),
                effects.partnership().title(),
                effects.members(),
                "/v1/boroughs/%s/disclosure-effects?partnership=%s{&domain,period}"
                        .formatted(borough, effects.partnership().code()),
                effects.sentences(),
                effects.domains().stream()
                        .map(domain -> new DomainView(
                                domain.domain(),
                                domain.parts().stream()
                                        .map(part -> new PartView(
                                                part.general(),
                                                ScopeView.of(part.scope(), chart),
                                                StretchView.of(part.timeline()),
                                                part.timeline().rules(),
                                                part.sentence()))
                                        .toList()))
                        .toList(),
                effects.warnings());
    }
}
