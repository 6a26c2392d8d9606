package org.concordat.consolidation.papers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.concordat.consolidation.jdbc.Rows;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.messaging.EventJson;

/** What is kept of papers. */
@ApplicationScoped
public class PrintedFigureStore {

    private final DataSource database;

    PrintedFigureStore(DataSource database) {
        this.database = database;
    }

    /** What papers of the boroughs that the transaction names have printed, as at the moment. */
    public PrintedFigures printed(ReportingDomain domain, Period period, Instant asAt) {
        List<PrintedFigures.Version> versions = Rows.all(
                database,
                "select aggregate, known_at, content from paper_known where known_at <= ? order by known_at, aggregate_version",
                row -> new PrintedFigures.Version(
                        row.getString("aggregate"),
                        Rows.instant(row, "known_at"),
                        PaperJson.figures(EventJson.kept(row.getString("content")), domain, period)),
                asAt);
        return versions.isEmpty() ? PrintedFigures.NONE : new PrintedFigures(versions);
    }
}
