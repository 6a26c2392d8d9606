package org.concordat.consolidation.procurement.ocds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.procurement.ContractKnown;
import org.concordat.consolidation.procurement.ContractKnownJson;
import org.concordat.consolidation.procurement.ocds.OcdsPackage.OcdsPublisher;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsIdentifier;
import org.concordat.consolidation.reference.BoroughKnown;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.release.records.RecordsHandler;
import org.concordat.consolidation.release.records.ReleasedRecords;
import org.concordat.kernel.Borough;
import org.concordat.kernel.shares.Share;
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;
import org.concordat.web.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes release packages of what a borough has recorded, as it was known at a moment. */
@ApplicationScoped
class OcdsHandler {

    private final RecordsHandler records;
    private final References references;
    private final BoroughScope scope;
    private final MomentCheck moments;
    private final String prefix;
    private final Map<Borough, String> registered;
    private final Optional<String> licence;

    /**
     * @param prefix of every {@code ocid}; one that is registered is given by the Open Contracting Partnership
     * @param registered codes of boroughs in the register of local authorities in England, such as {@code LBHF=HMF}
     */
    OcdsHandler(
            RecordsHandler records,
            References references,
            BoroughScope scope,
            MomentCheck moments,
            @ConfigProperty(name = "concordat.ocds.prefix") String prefix,
            @ConfigProperty(name = "concordat.ocds.local-authorities") Optional<List<String>> registered,
            @ConfigProperty(name = "concordat.ocds.licence") Optional<String> licence) {
        this.records = records;
        this.references = references;
        this.scope = scope;
        this.moments = moments;
        this.prefix = prefix;
        this.registered = registered.orElse(List.of()).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> new Borough(pair[0].strip()), pair -> pair[1].strip()));
        this.licence = licence;
    }

    /** A release for each version of each contract, by contract and version. */
    OcdsPackage releases(Caller caller, String borough, @Nullable String asAt) {
        return packed(
                caller,
                borough,
                asAt,
                "releases",
                (releases, steps) -> steps.stream().map(releases::release));
    }

    /** One for each contract: where its releases lead. */
    OcdsPackage compiled(Caller caller, String borough, @Nullable String asAt) {
        return packed(
                caller,
                borough,
                asAt,
                "compiled",
                (releases, steps) -> steps.stream().skip(steps.size() - 1L).map(releases::compiled));
    }

    private OcdsPackage packed(
            Caller caller,
            String code,
            @Nullable String asAt,
            String kind,
            BiFunction<ContractReleases, List<ContractStep>, Stream<OcdsRelease>> told) {
        Borough borough = new Borough(code);
        Instant moment = moments.settle(asAt);
        ReleasedRecords<ContractKnown> all =
                records.everyVersion(caller, borough, ContractKnownJson.TABLE, moment, ContractKnownJson::read);
        Collection<List<ContractStep>> contracts = steps(all.versions());
        ContractReleases releases =
                new ContractReleases(prefix, borough, buyer(all.borough()), sharing(borough, all.versions(), moment));
        List<OcdsRelease> packed = contracts.stream()
                .filter(steps -> !steps.isEmpty())
                .flatMap(steps -> told.apply(releases, steps))
                .toList();
        if (packed.isEmpty()) {
            throw Problem.conflict(
                    "nothing-to-release",
                    "A release package holds one release at least, and as at %s %s had no contract to publish."
                            .formatted(moment, borough));
        }
        return new OcdsPackage(
                "urn:concordat:ocds:%s:%s:%s:%s".formatted(prefix, borough, kind, moment),
                OcdsPackage.VERSION,
                moment,
                publisher(all.borough()),
                licence,
                packed);
    }

    private static Collection<List<ContractStep>> steps(List<KeptVersion<ContractKnown>> versions) {
        Map<String, List<KeptVersion<ContractKnown>>> byContract = versions.stream()
                .collect(Collectors.groupingBy(
                        version -> version.content().reference(), TreeMap::new, Collectors.toList()));
        return byContract.values().stream().map(ContractStep::of).toList();
    }

    private Map<Borough, OcdsBuyer> sharing(
            Borough borough, List<KeptVersion<ContractKnown>> versions, Instant moment) {
        Set<Borough> others = versions.stream()
                .flatMap(version -> version.content().contract().shares().stream())
                .flatMap(List::stream)
                .map(Share::borough)
                .filter(other -> !other.equals(borough))
                .collect(Collectors.toSet());
        return scope
                .read(
                        Set.of(),
                        () -> others.stream()
                                .flatMap(other -> references.borough(other, moment).stream())
                                .toList())
                .stream()
                .collect(Collectors.toMap(BoroughKnown::borough, this::buyer));
    }

    private OcdsBuyer buyer(BoroughKnown known) {
        return new OcdsBuyer(known.name(), known.onsCode(), Optional.ofNullable(registered.get(known.borough())));
    }

    private OcdsPublisher publisher(BoroughKnown known) {
        OcdsIdentifier identifier = buyer(known).identifier();
        return new OcdsPublisher(
                known.name(), Optional.of(identifier.scheme()), Optional.of(identifier.id()), identifier.uri());
    }
}
