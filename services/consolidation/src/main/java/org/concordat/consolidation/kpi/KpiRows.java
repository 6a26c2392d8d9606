package org.concordat.consolidation.kpi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.RowMeasure;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowNode;
import org.concordat.consolidation.table.RowSource;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.span.Frequency;
import org.concordat.kernel.span.SchoolTerms;

/** A row for every indicator: everybody's, those of the partnership, and in a borough's own view its own. */
public final class KpiRows implements RowSource {

    /** Where definitions are kept. */
    public static final KeptTable DEFINITIONS = new KeptTable("kpi_known", false);

    private final KpiCatalogueCache catalogues = new KpiCatalogueCache();

    @Override
    public RowTree rows(Chart chart, Collection<String> posted) {
        return rows(chart, RowDefinitions.NONE, posted);
    }

    @Override
    public RowTree rows(Chart chart, RowDefinitions definitions, Collection<String> posted) {
        if (definitions instanceof KpiByLine one) {
            return RowTree.withStrays(chart, posted)
                    .measured(one.kpi().code(), one.kpi().measure());
        }
        return RowTree.flat(
                chart,
                definitions instanceof KpiCatalogue catalogue
                        ? Stream.concat(
                                        catalogue.definitions().stream().map(KpiRows::row),
                                        catalogue.unknown().stream().map(KpiRows::unknown))
                                .toList()
                        : List.of());
    }

    /** Sharing rules speak of an indicator by its code. */
    private static RowNode row(KpiKnown kpi) {
        return new RowNode(
                kpi.code(),
                kpi.title(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(kpi.code()),
                kpi.area(),
                Optional.of(kpi.measure()));
    }

    private static RowNode unknown(String code) {
        return new RowNode(
                code,
                "Not in the catalogue",
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(code),
                Optional.empty(),
                Optional.of(new RowMeasure(Combining.NOT_AT_ALL, 1, 0, RowMeasure.Counting.CHILDREN)));
    }

    /** What the mandate in force commits to is in the borough's own scorecard, whoever has defined it or not. */
    private static List<String> committed(References references, Asked asked) {
        return asked.borough()
                .flatMap(own -> references.mandate(own, asked.period().year(), asked.asAt()))
                .map(mandate -> List.copyOf(mandate.commitments().keySet()))
                .orElse(List.of());
    }

    @Override
    public RowDefinitions definitions(References references, Asked asked) {
        KpiCatalogue catalogue = catalogue(references, asked);
        return asked.byServiceLine()
                .<RowDefinitions>map(code -> KpiByLine.of(catalogue, code))
                .orElse(catalogue);
    }

    private KpiCatalogue catalogue(References references, Asked asked) {
        List<KeptVersion<KpiKnown>> known =
                references.latest(DEFINITIONS, Optional.empty(), asked.asAt(), KpiDefinitionJson::read);
        List<KpiKnown> wanted = known.stream()
                .map(KeptVersion::content)
                .filter(kpi -> isFor(kpi, references, asked))
                .toList();
        List<String> versions =
                wanted.stream().map(kpi -> kpi.code() + " " + kpi.version()).toList();
        List<String> committed = committed(references, asked);
        SortedMap<Borough, SchoolTerms> terms = terms(wanted, references, asked);
        return catalogues.get(
                new KpiCatalogueCache.Key(
                        versions, committed, asked.borough(), asked.partnership(), asked.period(), terms),
                key -> new KpiCatalogue(
                        wanted, committed, asked.period(), asked.partnership().isPresent(), terms));
    }

    /** Of those whose results are in the answer, where any may be about a term. */
    private static SortedMap<Borough, SchoolTerms> terms(List<KpiKnown> wanted, References references, Asked asked) {
        SortedMap<Borough, SchoolTerms> terms = new TreeMap<>();
        if (wanted.stream().map(KpiKnown::frequency).anyMatch(KpiRows::mayBeOfTerms)) {
            Stream.concat(
                            asked.borough().stream(),
                            asked.partnership().flatMap(code -> references.partnership(code, asked.asAt())).stream()
                                    .flatMap(of -> of.membersOn(asked.period().end()).stream()))
                    .forEach(borough -> terms.put(borough, references.terms(borough, asked.asAt())));
        }
        return terms;
    }

    private static boolean mayBeOfTerms(Frequency frequency) {
        return frequency == Frequency.TERMLY || frequency == Frequency.NOT_STATED;
    }

    private static boolean isFor(KpiKnown kpi, References references, Asked asked) {
        if (kpi.borough().isPresent()) {
            return kpi.borough().equals(asked.borough());
        }
        if (kpi.partnership().isEmpty() || kpi.partnership().equals(asked.partnership())) {
            return true;
        }
        return asked.borough().isPresent()
                && references
                        .partnership(kpi.partnership().get(), asked.asAt())
                        .map(of -> of.membersOn(asked.period().end())
                                .contains(asked.borough().get()))
                        .orElse(false);
    }
}
