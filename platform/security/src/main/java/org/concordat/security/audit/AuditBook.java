package org.concordat.security.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.security.proof.ChainSeal;
import org.concordat.security.proof.Proof;

/**
 * The chains of one database together. A database that replaces another begins a book of its own.
 *
 * @param begunAt when the database was made, by its own clock
 */
record AuditBook(UUID id, Instant begunAt) {

    static AuditBook read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id, begun_at from audit_book");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("audit_book is empty");
            }
            return new AuditBook(
                    row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
        }
    }

    /** The seals of this book, by chain. */
    Map<String, List<ChainSeal>> own(List<ChainSeal> published) {
        return published.stream()
                .filter(seal -> seal.book().equals(id))
                .collect(Collectors.groupingBy(ChainSeal::chain));
    }

    /**
     * Whether the book goes on from where the service's published seals ended.
     *
     * @param decides whether the service keeps what was decided here: it cannot begin anew, as one can whose database is
     *     made of other services' events
     */
    Proof proof(List<ChainSeal> published, boolean decides) {
        Proof.Findings findings = new Proof.Findings();
        List<ChainSeal> former =
                published.stream().filter(seal -> !seal.book().equals(id)).toList();
        Optional<ChainSeal> last = former.stream().max(Comparator.comparing(ChainSeal::at));
        if (decides) {
            last.ifPresent(
                    seal -> findings.add(("a database before this one was sealed until %s, with %d records in chain %s:"
                                    + " what it held is not what is here")
                            .formatted(seal.at(), seal.sequence(), seal.chain())));
        }
        String replaces = last.map(
                        seal -> ", and %d of databases before it, until %s".formatted(former.size(), seal.at()))
                .orElse("");
        return findings.proof(
                "book",
                "%d seals of this database, begun on %s%s"
                        .formatted(published.size() - former.size(), begunAt, replaces));
    }
}
