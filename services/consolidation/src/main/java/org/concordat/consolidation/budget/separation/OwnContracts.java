package org.concordat.consolidation.budget.separation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.budget.separation.Separation.OwnContract;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.money.Money;

/** The contracts of the borough that leaves, as far as a view shows them one by one. */
final class OwnContracts {

    private OwnContracts() {}

    static List<OwnContract> of(Parting parting) {
        ReleasedView view = parting.own().orElse(parting.shared());
        return view.rows().stream()
                .flatMap(row -> lines(row, parting))
                .map(line -> contract(line, view.question().domain()))
                .toList();
    }

    private static Stream<ReleasedLine> lines(ReleasedRow row, Parting parting) {
        return parting.own().isPresent()
                ? row.lines().stream()
                : row.contribution(parting.borough()).stream().flatMap(of -> of.lines().stream());
    }

    private static OwnContract contract(ReleasedLine line, Domain domain) {
        Measure value = domain.measures().get(domain.measures().find("value").orElseThrow());
        return new OwnContract(
                text(line, domain, "contract").orElse(""),
                text(line, domain, "contractTitle").orElse(""),
                text(line, domain, "supplier").orElse(""),
                text(line, domain, "sharedReference"),
                text(line, domain, "share"),
                line.cell(value).value().map(Money::pounds));
    }

    private static Optional<String> text(ReleasedLine line, Domain domain, String name) {
        for (int column = 0; column < domain.table().texts().size(); column++) {
            if (domain.table().texts().get(column).json().equals(name)) {
                return line.texts().get(column);
            }
        }
        return Optional.empty();
    }
}
