package org.concordat.consolidation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.security.BoroughScope;

/** Has a domain say what it has to say beside a view that was released. */
@ApplicationScoped
public class AssessmentHandler {

    private final BoroughScope scope;
    private final References references;

    AssessmentHandler(BoroughScope scope, References references) {
        this.scope = scope;
        this.references = references;
    }

    public Assessed of(ReleasedView view) {
        Assessment by = view.question().domain().declaration().assessment();
        if (by.columns().isEmpty()) {
            return Assessed.NOTHING;
        }
        Set<Borough> named = named(view);
        return scope.read(named, () -> by.of(view, named, references));
    }

    private static Set<Borough> named(ReleasedView view) {
        return switch (view.question().subject()) {
            case Subject.Sovereign own -> Set.of(own.borough());
            case Subject.Shared shared ->
                view.rows().stream()
                        .flatMap(row -> row.contributions().stream())
                        .filter(contribution -> contribution.detail().atLeast(SharingDetail.NAMED))
                        .map(contribution -> contribution.borough())
                        .collect(Collectors.toSet());
        };
    }
}
