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
import org.concordat.web.reference.ReferenceRefused;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;

/** Records versions of mappings between charts. */
@ApplicationScoped
class PartnershipMappingHandler implements JointTermsRoom<PartnershipMapping> {

    private final JointTermsHandler terms;
    private final PartnershipMappingStore mappings;
    private final ServiceLineChartStore charts;
    private final PartnershipMappingPublisher publisher;

    PartnershipMappingHandler(
            JointTermsHandler terms,
            PartnershipMappingStore mappings,
            ServiceLineChartStore charts,
            PartnershipMappingPublisher publisher) {
        this.terms = terms;
        this.mappings = mappings;
        this.charts = charts;
        this.publisher = publisher;
    }

    Answer record(String partnership, String code, PartnershipMappingBody body, Revision revision) {
        return terms.record(this, partnership, code, version -> body.toDomain(partnership, code, version), revision);
    }

    /** @param version empty for the latest */
    PartnershipMapping show(String partnership, String code, Optional<Integer> version) {
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
    public Optional<PartnershipMapping> latest(String code) {
        return mappings.latest(code);
    }

    @Override
    public Optional<PartnershipMapping> version(String code, int version) {
        return mappings.version(code, version);
    }

    @Override
    public void add(PartnershipMapping mapping) {
        mappings.add(mapping);
    }

    @Override
    public void publish(PartnershipMapping mapping) {
        publisher.recorded(mapping);
    }

    @Override
    public Object view(PartnershipMapping mapping) {
        return PartnershipMappingView.of(mapping);
    }

    @Override
    public void check(PartnershipMapping wanted, Partnership partnership, Optional<PartnershipMapping> latest) {
        ReferenceRefused.ifAny(
                new PartnershipMappingCheck(
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
    private List<ChartEdition> editions(String chart, PartnershipMapping mapping) {
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
