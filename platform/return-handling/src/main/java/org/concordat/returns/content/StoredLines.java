package org.concordat.returns.content;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.returns.columns.LineJson;
import org.concordat.returns.columns.LineSql;
import org.concordat.returns.columns.LineTable;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.totals.ControlTotals;
import org.concordat.web.table.writing.Value;

/** The lines of a version as they are stored, in every shape in which they leave. */
public final class StoredLines<L> {

    private final LineJson<L> json;
    private final Function<Period, LineTable<L>> table;
    private final LineSql<L> sql;
    private final List<L> lines;
    private final ControlTotals totals;

    StoredLines(
            LineSchema<L> schema,
            LineJson<L> json,
            Function<Period, LineTable<L>> table,
            LineSql<L> sql,
            List<L> lines) {
        this.json = json;
        this.table = table;
        this.sql = sql;
        this.lines = lines;
        this.totals = ControlTotals.of(schema, lines);
    }

    public int count() {
        return lines.size();
    }

    public ControlTotals totals() {
        return totals;
    }

    /** As callers of the service see them. */
    public List<LineJson.Line> answered() {
        return lines.stream().map(json::answered).toList();
    }

    public LineJson.Totals answeredTotals() {
        return json.answered(totals);
    }

    /** As they stand in events. */
    public List<LineJson.Line> published() {
        return lines.stream().map(json::published).toList();
    }

    public LineJson.Totals publishedTotals() {
        return json.published(totals);
    }

    /** As rows of a table. */
    public Stream<List<Value>> rows(Period period) {
        return table.apply(period).rows(period, lines);
    }

    public List<L> lines() {
        return lines;
    }

    public LineSql<L> sql() {
        return sql;
    }
}
