package org.concordat.consolidation.effects;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.export.StableTable;
import org.concordat.consolidation.view.Utc;
import org.concordat.kernel.Borough;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.Value;

/** Effects of a draft as a table, a line for each figure and each who reads it. */
final class EffectsTable {

    private static final List<String> HEADER = List.of(
            "borough",
            "partnership",
            "domain",
            "period",
            "as_at",
            "audience",
            "audience_borough",
            "group",
            "row",
            "title",
            "part",
            "measure",
            "figure",
            "before",
            "after",
            "effect");

    private EffectsTable() {}

    static AnswerBytes of(DisclosureEffects effects, TableFormat format) {
        return StableTable.of(
                format,
                "Disclosure effects",
                effects.asAt(),
                HEADER,
                effects.audiences().stream()
                        .flatMap(audience ->
                                audience.changes().stream().map(change -> line(effects, audience, change))));
    }

    private static List<Value> line(DisclosureEffects of, AudienceEffects audience, CellEffect change) {
        return Stream.of(
                        Optional.of(of.borough().code()),
                        Optional.of(of.partnership()),
                        Optional.of(of.domain()),
                        Optional.of(of.period()),
                        Optional.of(Utc.text(of.asAt())),
                        Optional.of(audience.audience()),
                        audience.borough().map(Borough::code),
                        change.group(),
                        change.row(),
                        Optional.of(change.title()),
                        change.part(),
                        Optional.of(change.measure()),
                        Optional.of(change.figure()),
                        Optional.of(change.before().name()),
                        Optional.of(change.after().name()),
                        Optional.of(change.effect().name()))
                .map(text -> text.map(Value::of).orElseGet(Value::nothing))
                .toList();
    }
}
