package org.concordat.mandates.pools;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.mandates.agreement.JointKind;
import org.concordat.mandates.agreement.JointTermsHandler;
import org.concordat.mandates.agreement.JointTermsRoom;
import org.concordat.mandates.boroughs.CouncilStore;
import org.concordat.mandates.charts.ServiceLineChartStore;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.web.reference.ReferenceRefused;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;

/** Records versions of keys of apportionment. */
@ApplicationScoped
class PoolHandler implements JointTermsRoom<Pool> {

    private final JointTermsHandler terms;
    private final PoolStore pools;
    private final CouncilStore councils;
    private final ServiceLineChartStore charts;
    private final PoolPublisher publisher;

    PoolHandler(
            JointTermsHandler terms,
            PoolStore pools,
            CouncilStore councils,
            ServiceLineChartStore charts,
            PoolPublisher publisher) {
        this.terms = terms;
        this.pools = pools;
        this.councils = councils;
        this.charts = charts;
        this.publisher = publisher;
    }

    Answer record(String partnership, String code, PoolBody body, Revision revision) {
        return terms.record(this, partnership, code, version -> body.toDomain(partnership, code, version), revision);
    }

    /** @param version empty for the latest */
    Pool show(String partnership, String code, Optional<Integer> version) {
        return terms.show(this, partnership, code, version);
    }

    Partnership known(String partnership) {
        return terms.known(partnership);
    }

    @Override
    public JointKind kind() {
        return JointKind.APPORTIONMENT_POOL;
    }

    @Override
    public Optional<Pool> latest(String code) {
        return pools.latest(code);
    }

    @Override
    public Optional<Pool> version(String code, int version) {
        return pools.version(code, version);
    }

    @Override
    public void add(Pool pool) {
        pools.add(pool);
    }

    @Override
    public void publish(Pool pool) {
        publisher.recorded(pool);
    }

    @Override
    public Object view(Pool pool) {
        return PoolView.of(pool);
    }

    @Override
    public void check(Pool wanted, Partnership partnership, Optional<Pool> latest) {
        Optional<Chart> chart = councils.council(wanted.host())
                .flatMap(council -> charts.latest(council.chart()))
                .map(edition -> edition.chart());
        ReferenceRefused.ifAny(
                new PoolCheck(
                                partnership,
                                line -> chart.flatMap(nodes -> nodes.find(line)).isPresent())
                        .check(wanted),
                "pool-invalid",
                "The key of apportionment");
    }
}
