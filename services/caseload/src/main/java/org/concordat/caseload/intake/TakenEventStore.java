package org.concordat.caseload.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.concordat.caseload.names.CaseNames;
import org.concordat.kernel.Borough;
import org.concordat.kernel.span.London;
import org.jspecify.annotations.Nullable;

/** Which events were taken in, and how many: the tables {@code taken_event} and {@code taken_count}. */
@ApplicationScoped
public class TakenEventStore {

    private final DataSource database;

    TakenEventStore(DataSource database) {
        this.database = database;
    }

    /** What tells an event from all others of its borough. @param source its code */
    record Key(String source, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySource = source.compareTo(other.source);
            return bySource == 0 ? id.compareTo(other.id) : bySource;
        }
    }

    /** An event that may be new. @param digest of all that it says */
    record Arrived(Key key, CaseEventJson event, String digest) {}

    /**
     * Takes in what is not there yet, all of one batch.
     *
     * @param arrived no two with the same key
     * @param cases by which each has its lane
     * @return the keys of those that are new
     */
    Set<Key> take(Borough borough, UUID batch, List<Arrived> arrived, CaseNames cases) {
        // Two requests with the same events take them in one order, so that neither waits for the other for ever.
        List<Arrived> inOrder = arrived.stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into taken_event (borough, source, id, type, happened_at, lane, batch, sequence, digest)
                        select ?, source, id, type, happened_at, lane, ?, sequence, digest
                          from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::smallint[], ?::bigint[], ?::text[])
                               with ordinality as t (source, id, type, happened_at, lane, sequence, digest, place)
                         order by place
                        on conflict do nothing returning source, id""")) {
            insert.setString(1, borough.code());
            insert.setObject(2, batch);
            array(connection, insert, 3, "text", inOrder, of -> of.key().source());
            array(connection, insert, 4, "text", inOrder, of -> of.key().id());
            array(
                    connection,
                    insert,
                    5,
                    "text",
                    inOrder,
                    of -> EventTypesJson.shortName(of.event().type()));
            array(
                    connection,
                    insert,
                    6,
                    "timestamptz",
                    inOrder,
                    of -> of.event().time().atOffset(ZoneOffset.UTC));
            array(
                    connection,
                    insert,
                    7,
                    "smallint",
                    inOrder,
                    of -> of.event().lane(cases).number());
            array(
                    connection,
                    insert,
                    8,
                    "bigint",
                    inOrder,
                    of -> of.event().sequence().orElse(null));
            array(connection, insert, 9, "text", inOrder, Arrived::digest);
            Set<Key> taken = new HashSet<>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    taken.add(new Key(row.getString(1), row.getString(2)));
                }
            }
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("taking in events of " + borough, e);
        }
    }

    private static <T> void array(
            Connection connection,
            PreparedStatement statement,
            int at,
            String type,
            List<T> rows,
            Function<T, @Nullable Object> value)
            throws SQLException {
        statement.setArray(
                at, connection.createArrayOf(type, rows.stream().map(value).toArray()));
    }

    /** The digests of those that were taken in before. */
    Map<Key, String> digests(Borough borough, List<Key> keys) {
        Map<Key, String> digests = new HashMap<>();
        if (keys.isEmpty()) {
            return digests;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select source, id, digest from taken_event join unnest(?::text[], ?::text[]) as k (source, id)
                         using (source, id) where borough = ?""")) {
            array(connection, select, 1, "text", keys, Key::source);
            array(connection, select, 2, "text", keys, Key::id);
            select.setString(3, borough.code());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    digests.put(new Key(row.getString(1), row.getString(2)), row.getString(3));
                }
            }
            return digests;
        } catch (SQLException e) {
            throw new IllegalStateException("looking for events of " + borough, e);
        }
    }

    /** Numbers that a source gave to no event that came in. @param first the first of them @param last the last */
    public record SequenceGap(String source, long first, long last) {}

    /**
     * What came in on a day in London.
     *
     * @param source its code; {@code -} for what came from no source that the borough has recorded
     * @param type without what every type begins with; {@code -} for what was of no type that there is
     */
    public record DayCounts(String source, LocalDate day, String type, EventCounts counts) {}

    /** What was counted: by source and type. */
    record Counted(String source, String type) {}

    /** Adds to what came in on the day of a moment, in London. */
    void count(Borough borough, Instant moment, Map<Counted, EventCounts> counts) {
        List<Map.Entry<Counted, EventCounts>> rows = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Counted::source).thenComparing(Counted::type)))
                .toList();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into taken_count as c (borough, source, day, type, accepted, duplicates, rejected, latest)
                        select ?, source, ?, type, accepted, duplicates, rejected,
                               case when accepted > 0 then ?::timestamptz end
                          from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
                               as t (source, type, accepted, duplicates, rejected)
                        on conflict (borough, source, day, type) do update set
                            accepted = c.accepted + excluded.accepted,
                            duplicates = c.duplicates + excluded.duplicates,
                            rejected = c.rejected + excluded.rejected,
                            latest = greatest(c.latest, excluded.latest)""")) {
            insert.setString(1, borough.code());
            insert.setObject(2, London.dayOf(moment));
            insert.setObject(3, moment.atOffset(ZoneOffset.UTC));
            array(connection, insert, 4, "text", rows, row -> row.getKey().source());
            array(connection, insert, 5, "text", rows, row -> row.getKey().type());
            array(connection, insert, 6, "bigint", rows, row -> row.getValue().accepted());
            array(connection, insert, 7, "bigint", rows, row -> row.getValue().duplicates());
            array(connection, insert, 8, "bigint", rows, row -> row.getValue().rejected());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("counting events of " + borough, e);
        }
    }

    /** When an event of each source was last accepted, by the source's code; of one that was never heard, nothing. */
    public Map<String, Instant> lastTaken(Borough borough) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select source, max(latest) from taken_count
                         where borough = ? and latest is not null group by source""")) {
            select.setString(1, borough.code());
            Map<String, Instant> last = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last.put(row.getString(1), row.getTimestamp(2).toInstant());
                }
            }
            return last;
        } catch (SQLException e) {
            throw new IllegalStateException("asking when sources of " + borough + " were heard", e);
        }
    }

    /** On which days anything came in: the first and the last. */
    public record Days(LocalDate first, LocalDate last) {}

    /** None where nothing ever came in. */
    public Optional<Days> days(Borough borough) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select min(day), max(day) from taken_count where borough = ? having count(*) > 0")) {
            select.setString(1, borough.code());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Days(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("asking on which days events of " + borough + " came in", e);
        }
    }

    /** What came in from the first day to the last, by source, day and type. */
    public List<DayCounts> counts(Borough borough, LocalDate first, LocalDate last) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select source, day, type, accepted, duplicates, rejected from taken_count
                         where borough = ? and day between ? and ? order by source, day, type""")) {
            select.setString(1, borough.code());
            select.setObject(2, first);
            select.setObject(3, last);
            List<DayCounts> counts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.add(new DayCounts(
                            row.getString(1),
                            row.getObject(2, LocalDate.class),
                            row.getString(3),
                            new EventCounts(row.getLong(4), row.getLong(5), row.getLong(6))));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("reading counts of " + borough, e);
        }
    }

    /**
     * Stretches of numbers that a source has left out, as far as it numbers its events: between the first that came in
     * and the last.
     *
     * @param most how many at most
     */
    public List<SequenceGap> gaps(Borough borough, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select source, before + 1, sequence - 1 from (
                            select source, sequence, lag(sequence) over (partition by source order by sequence) as before
                              from taken_event where borough = ? and sequence is not null) numbered
                         where sequence > before + 1 order by source, sequence limit ?""")) {
            select.setString(1, borough.code());
            select.setInt(2, most);
            List<SequenceGap> gaps = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    gaps.add(new SequenceGap(row.getString(1), row.getLong(2), row.getLong(3)));
                }
            }
            return gaps;
        } catch (SQLException e) {
            throw new IllegalStateException("looking for gaps of " + borough, e);
        }
    }
}
