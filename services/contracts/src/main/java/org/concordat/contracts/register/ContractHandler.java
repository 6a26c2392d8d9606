package org.concordat.contracts.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.concordat.contracts.table.ContractReference;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.contracts.Commitment;
import org.concordat.kernel.contracts.Contract;
import org.concordat.kernel.contracts.ContractCheck;
import org.concordat.kernel.span.London;
import org.concordat.reference.ReferenceStore;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;
import org.concordat.registers.RegisterStore;
import org.concordat.registers.proposals.ProposalBook;

/** The register of a borough's contracts, behind its own wall. */
@ApplicationScoped
public class ContractHandler implements Register<Contract, ContractView> {

    private static final RecordKind<Contract> KIND =
            new RecordKind<>("contract", "contract", Contract.class, "concordat.contracts.contract-recorded.v1");

    /** Of the borough at hand, while many contracts are checked one after the other. */
    private static final ScopedValue<Known> KNOWN = ScopedValue.newInstance();

    private record Meaning(@JsonIgnoreProperties("reason") Contract contract) {}

    /** What a contract is checked beside. */
    private record Known(Chart chart, LikenessIndex others) {}

    private final ReferenceStore reference;
    private final RegisterStore records;
    private final ProposalBook proposals;
    private final Clock clock;

    ContractHandler(ReferenceStore reference, RegisterStore records, ProposalBook proposals, Clock clock) {
        this.reference = reference;
        this.records = records;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** @throws InvalidValue when it is no reference of a contract */
    static RecordKey key(Borough borough, String reference) {
        if (!ContractReference.isOne(reference)) {
            throw new InvalidValue(
                    "reference of a contract",
                    reference,
                    "at most 60 capitals, digits, hyphens, dots and underscores, such as HF-CAT-01");
        }
        return RecordKey.of(borough, reference);
    }

    @Override
    public RecordKind<Contract> kind() {
        return KIND;
    }

    @Override
    public String path(RecordKey key) {
        return "boroughs/%s/contracts/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public String aggregate(RecordKey key) {
        return "%s/contracts/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public <R> R together(Borough behind, Supplier<R> work) {
        return ScopedValue.where(KNOWN, known(behind)).call(work::get);
    }

    private Known known(Borough borough) {
        LikenessIndex others = new LikenessIndex();
        records.all(this, Optional.of(borough))
                .forEach(version -> others.put(version.key().code(), version.content()));
        proposals
                .all(this, Optional.of(borough), Optional.empty())
                .forEach(waiting -> others.put(waiting.key().code(), waiting.content()));
        return new Known(reference.council(borough).chart(), others);
    }

    @Override
    public List<Finding> check(Proposed<Contract> proposed) {
        Borough borough = proposed.key().behind().orElseThrow();
        String code = proposed.key().code();
        Contract wanted = proposed.content();
        Known known = KNOWN.isBound() ? KNOWN.get() : known(borough);
        List<Finding> findings = new ArrayList<>(ContractCheck.check(
                borough, wanted, proposed.latest().map(RecordVersion::content), London.dayOf(clock.instant())));
        wanted.serviceLine()
                .flatMap(line -> known.chart().whyNotPostedTo(line, "/serviceLine"))
                .ifPresent(findings::add);
        known.others().likenessOf(code, wanted).ifPresent(findings::add);
        known.others().put(code, wanted);
        return findings;
    }

    @Override
    public Object meaning(Contract content) {
        return new Meaning(content.inPounds());
    }

    @Override
    public boolean wantsConfirmation(Proposed<Contract> proposed) {
        return !proposed.latest()
                .map(latest -> Commitment.of(latest.content()))
                .equals(Optional.of(Commitment.of(proposed.content())));
    }

    @Override
    public ContractView view(RecordVersion<Contract> version) {
        return new ContractView(version.key().code(), version.version(), version.content());
    }

    @Override
    public Object told(RecordVersion<Contract> version) {
        return ContractRecorded.of(version);
    }
}
