package org.concordat.mandates.mappings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.agreement.JointKind;
import org.concordat.mandates.agreement.JointTermsHandler;
import org.concordat.mandates.agreement.JointTermsRoom;
import org.concordat.mandates.charts.ChartEdition;
import org.concordat.mandates.charts.ServiceLineChartStore;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.reference.ReferenceRefused;
import org.concordat.mandates.reference.Revision;
import org.concordat.web.write.Answer;

/** Records versions of mappings between charts. */
@ApplicationScoped
class ChartMappingHandler implements JointTermsRoom<ChartMapping> {

    private final JointTermsHandler terms;
    private final ChartMappingStore mappings;
    private final ServiceLineChartStore charts;
    private final ChartMappingPublisher publisher;

    ChartMappingHandler(
            JointTermsHandler terms,
            ChartMappingStore mappings,
            ServiceLineChartStore charts,
            ChartMappingPublisher publisher) {
        this.terms = terms;
        this.mappings = mappings;
        this.charts = charts;
        this.publisher = publisher;
    }

    Answer record(String partnership, String code, ChartMappingBody body, Revision revision) {
        return terms.record(this, partnership, code, version -> body.toDomain(partnership, code, version), revision);
    }

    /** @param version empty for the latest */
    ChartMapping show(String partnership, String code, Optional<Integer> version) {
        return terms.show(this, partnership, code, version);
    }

    Partnership known(String partnership) {
        return terms.known(partnership);
    }

    @Override
    public JointKind kind() {
        return JointKind.CHART_MAPPING;
    }

    @Override
    public Optional<ChartMapping> latest(String code) {
        return mappings.latest(code);
    }

    @Override
    public Optional<ChartMapping> version(String code, int version) {
        return mappings.version(code, version);
    }

    @Override
    public void add(ChartMapping mapping) {
        mappings.add(mapping);
    }

    @Override
    public void publish(ChartMapping mapping) {
        publisher.recorded(mapping);
    }

    @Override
    public Object view(ChartMapping mapping) {
        return ChartMappingView.of(mapping);
    }

    @Override
    public void check(ChartMapping wanted, Partnership partnership, Optional<ChartMapping> latest) {
        ReferenceRefused.ifAny(
                new ChartMappingCheck(
                                editions(wanted.fromChart(), wanted),
                                editions(wanted.toChart(), wanted),
                                mappings.latestOf(partnership.code()).stream()
                                        .filter(other -> !other.code().equals(wanted.code()))
                                        .toList())
                        .check(wanted, latest),
                "mapping-invalid",
                "The mapping");
    }

    /** Codes change by year: those of the years that it is for, or of the latest version where none is for them. */
    private List<ChartEdition> editions(String chart, ChartMapping mapping) {
        List<ChartEdition> all = charts.versions(chart);
        FinancialYear first = FinancialYear.of(mapping.from());
        Optional<FinancialYear> last = mapping.until().map(FinancialYear::of);
        List<ChartEdition> itsOwn = all.stream()
                .filter(edition -> edition.validUntil()
                                .map(until -> until.compareTo(first) >= 0)
                                .orElse(true)
                        && edition.validFrom()
                                .map(from -> last.map(until -> from.compareTo(until) <= 0)
                                        .orElse(true))
                                .orElse(true))
                .toList();
        return itsOwn.isEmpty() ? all.stream().limit(1).toList() : itsOwn;
    }
}
