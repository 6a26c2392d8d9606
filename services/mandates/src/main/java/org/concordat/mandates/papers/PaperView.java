package org.concordat.mandates.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a paper as it is answered. */
@Schema(name = "Paper")
public record PaperView(
        Borough borough,
        String paper,
        int version,
        String title,
        LocalDate published,
        Optional<String> link,
        List<Paper.Figure> figures) {

    static PaperView of(Paper paper) {
        return new PaperView(
                paper.borough(),
                paper.code(),
                paper.version(),
                paper.title(),
                paper.published(),
                paper.link(),
                paper.figures());
    }
}
