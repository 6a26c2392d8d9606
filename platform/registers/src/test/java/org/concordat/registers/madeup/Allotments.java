package org.concordat.registers.madeup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;

@ApplicationScoped
class Allotments implements Register<Allotment, Allotments.View> {

    record View(
            Borough borough,
            String allotment,
            int version,
            @JsonUnwrapped Allotment plot) {}

    @Override
    public RecordKind<Allotment> kind() {
        return new RecordKind<>("allotment", "allotment", Allotment.class, "concordat.trial.allotment-recorded.v1");
    }

    @Override
    public String path(RecordKey key) {
        return "boroughs/%s/allotments/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public String aggregate(RecordKey key) {
        return "%s/allotments/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public List<Finding> check(Proposed<Allotment> proposed) {
        List<Finding> findings = new ArrayList<>();
        Allotment wanted = proposed.content();
        if (wanted.size().signum() <= 0) {
            findings.add(Finding.error("NO_SIZE", "/size", "A plot has a size above nothing"));
        }
        if (wanted.size().compareTo(BigDecimal.valueOf(250)) > 0) {
            findings.add(Finding.warning("LARGE", "/size", "A plot has 250 square metres, and not " + wanted.size()));
        }
        if (proposed.latest().isPresent() && wanted.reason().isEmpty()) {
            findings.add(Finding.error("REASON_MISSING", "/reason", "Say why it changes"));
        }
        return findings;
    }

    @Override
    public Object meaning(Allotment content) {
        return new Allotment(content.title(), content.size(), content.from(), content.beds(), Optional.empty());
    }

    @Override
    public View view(RecordVersion<Allotment> version) {
        return new View(
                version.key().behind().orElseThrow(), version.key().code(), version.version(), version.content());
    }
}
