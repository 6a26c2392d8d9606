package org.concordat.budgets.virements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.budgets.form.ApprovedVirement;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.web.problem.Problem;

/** Where virements are kept. */
@ApplicationScoped
public class VirementStore implements PanacheRepositoryBase<VirementRow, VirementKey> {

    /** Those of the year that have been approved, for the rule that current budget is original plus virements. */
    public List<ApprovedVirement> approvedIn(Borough borough, FinancialYear year) {
        return list(
                        "borough = ?1 and financialYear = ?2 and state = ?3 order by decidedAt, id",
                        borough.code(),
                        year.toString(),
                        VirementRow.APPROVED)
                .stream()
                .map(row -> new ApprovedVirement(
                        Period.parse(row.effectiveFrom),
                        row.legs.stream().map(VirementStore::leg).toList()))
                .toList();
    }

    private static ApprovedVirement.Leg leg(VirementLegRow row) {
        Virement.Leg leg = row.toDomain();
        return new ApprovedVirement.Leg(
                leg.costCentre(), leg.serviceLine().orElseThrow(), leg.fund(), leg.type(), leg.amount());
    }

    VirementRow required(Borough borough, UUID id) {
        return found(borough, id, findByIdOptional(new VirementKey(borough.code(), id)));
    }

    VirementRow locked(Borough borough, UUID id) {
        return found(
                borough,
                id,
                Optional.ofNullable(findById(new VirementKey(borough.code(), id), LockModeType.PESSIMISTIC_WRITE)));
    }

    private static VirementRow found(Borough borough, UUID id, Optional<VirementRow> row) {
        return row.orElseThrow(() ->
                Problem.notFound("virement-not-found", "%s has no virement with the id %s.".formatted(borough, id)));
    }

    List<VirementRow> listed(Borough borough, Optional<FinancialYear> year, Optional<UUID> after, int limit) {
        StringBuilder where = new StringBuilder("borough = :borough");
        Parameters values = Parameters.with("borough", borough.code());
        year.ifPresent(one -> {
            where.append(" and financialYear = :year");
            values.and("year", one.toString());
        });
        after.ifPresent(place -> {
            where.append(" and id > :place");
            values.and("place", place);
        });
        return find(where + " order by id", values).page(0, limit).list();
    }
}
