package org.concordat.returns;

import java.util.List;
import org.concordat.kernel.Finding;

/** A step that the return's state, or what was sent, does not allow. The message is fit for who asked. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient List<Finding> findings;

    public Refused(Refusal refusal, String message) {
        this(refusal, message, List.of());
    }

    public Refused(Refusal refusal, String message, List<Finding> findings) {
        super(message);
        this.refusal = refusal;
        this.findings = List.copyOf(findings);
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The findings that stand in the way, if it is they. */
    public List<Finding> findings() {
        return findings;
    }
}
