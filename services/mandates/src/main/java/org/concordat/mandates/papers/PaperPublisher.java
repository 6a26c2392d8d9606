package org.concordat.mandates.papers;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.messaging.Outbox;

/** Tells the other services of a paper. */
@ApplicationScoped
class PaperPublisher {

    private final Outbox outbox;

    PaperPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param figures what the version says that the paper printed: all of it */
    private record PaperRecorded(
            Borough borough,
            String paper,
            int version,
            String title,
            LocalDate published,
            Optional<String> link,
            List<PrintedFigure> figures) {}

    private record PrintedFigure(
            ReportingDomain domain,
            Period period,
            String row,
            String measure,
            BigDecimal value,
            Optional<BigDecimal> denominator) {}

    void recorded(Paper paper) {
        outbox.publish(
                "concordat.mandates.paper-recorded.v1",
                "papers/%s/%s".formatted(paper.borough(), paper.code()),
                paper.borough(),
                new PaperRecorded(
                        paper.borough(),
                        paper.code(),
                        paper.version(),
                        paper.title(),
                        paper.published(),
                        paper.link(),
                        paper.figures().stream()
                                .map(figure -> new PrintedFigure(
                                        figure.domain(),
                                        figure.period(),
                                        figure.row(),
                                        figure.measure(),
                                        figure.value(),
                                        figure.denominator()))
                                .toList()));
    }
}
