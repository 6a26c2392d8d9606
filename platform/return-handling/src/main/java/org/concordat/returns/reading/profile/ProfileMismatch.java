package org.concordat.returns.reading.profile;

import java.util.List;
import org.concordat.kernel.Finding;

/** A sheet is not laid out as its profile says. */
public final class ProfileMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    ProfileMismatch(List<Finding> findings) {
        super(findings.getFirst().message());
        this.findings = List.copyOf(findings);
    }

    /** What is missing, twice there, unknown or said in another unit. */
    public List<Finding> findings() {
        return findings;
    }
}
