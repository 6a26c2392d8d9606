package org.concordat.mandates.pools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.mandates.agreement.JointKind;
import org.concordat.mandates.agreement.JointTerms;

/**
 * One version of the key by which the cost of a shared service is split. Mandates agree to a version, so a version
 * never changes.
 *
 * @param code such as {@code senior-management}; belongs to one partnership only, since mandates name it alone
 * @param host the borough whose books carry the cost
 * @param serviceLines the lines whose cost is split
 * @param until last day; empty while it goes on
 * @param limits to a part of the cost, and of what each bears
 */
public record Pool(
        String partnership,
        String code,
        int version,
        String title,
        Borough host,
        List<String> serviceLines,
        ApportionmentBasis basis,
        List<Share> shares,
        LocalDate from,
        Optional<LocalDate> until,
        PoolLimits limits)
        implements JointTerms<Pool> {

    /** A member's weight in the key: of any scale, only the proportions count. */
    public record Share(Borough borough, BigDecimal weight) {}

    /** All of the cost of its lines, with no bounds to what each bears. */
    public Pool(
            String partnership,
            String code,
            int version,
            String title,
            Borough host,
            List<String> serviceLines,
            ApportionmentBasis basis,
            List<Share> shares,
            LocalDate from,
            Optional<LocalDate> until) {
        this(partnership, code, version, title, host, serviceLines, basis, shares, from, until, PoolLimits.NONE);
    }

    public Pool {
        JointTerms.requireCode(JointKind.APPORTIONMENT_POOL, code, "senior-management");
        serviceLines = List.copyOf(serviceLines);
        shares = List.copyOf(shares);
    }

    /** The boroughs among which the cost is split: all must agree before the key binds. */
    public Set<Borough> boroughs() {
        return shares.stream().map(Share::borough).collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    @Override
    public JointKind kind() {
        return JointKind.APPORTIONMENT_POOL;
    }

    @Override
    public Pool withVersion(int number) {
        return new Pool(partnership, code, number, title, host, serviceLines, basis, shares, from, until, limits);
    }
}
