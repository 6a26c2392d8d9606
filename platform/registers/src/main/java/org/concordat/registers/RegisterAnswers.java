package org.concordat.registers;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.registers.proposals.Pending;
import org.concordat.registers.proposals.Waiting;
import org.concordat.registers.table.FlatRecord;
import org.concordat.registers.table.FlatTable;
import org.concordat.security.BoroughScope;
import org.concordat.web.json.JsonBody;
import org.concordat.web.paging.Page;
import org.concordat.web.paging.Paging;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.Revision;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.TableAnswer;
import org.concordat.web.work.BodyWork;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.concordat.web.write.Writes;
import org.jspecify.annotations.Nullable;

/** What the resources of every register answer. */
@ApplicationScoped
public class RegisterAnswers {

    private final RegisterStore store;
    private final RegisterHandler handler;
    private final BoroughScope scope;
    private final Writes writes;
    private final JsonBody json;
    private final BodyWork work;
    private final ObjectMapper mapper;

    RegisterAnswers(
            RegisterStore store,
            RegisterHandler handler,
            BoroughScope scope,
            Writes writes,
            JsonBody json,
            BodyWork work,
            ObjectMapper mapper) {
        this.store = store;
        this.handler = handler;
        this.scope = scope;
        this.writes = writes;
        this.json = json;
        this.work = work;
        this.mapper = mapper;
    }

    /**
     * Records what was sent: 201 for the first version, 200 for a further one or where nothing is new, 202 for what another
     * person has to confirm.
     *
     * @param owner whose it is, by what was sent
     */
    public <T extends Record> Response put(
            Register<T, ?> register, RecordKey key, Function<T, Owner> owner, byte[] body, Revision revision) {
        T wanted = json.read(body, register.kind().type());
        return writes.write(
                key.boroughs(),
                body,
                () -> answer(register, handler.record(register, key, owner.apply(wanted), wanted, revision)));
    }

    /** A recording as it is answered. */
    public <T extends Record> Answer answer(Register<T, ?> register, Recording<T> recording) {
        RecordVersion<T> version = recording.version();
        if (recording.waiting().isPresent()) {
            Pending<T> waiting = recording.waiting().get();
            return new Answer(
                    202,
                    Waiting.of(register, waiting, version),
                    null,
                    URI.create("/v1/%s/proposals/%d".formatted(register.path(version.key()), waiting.proposal())));
        }
        Object view = Recorded.of(register, version);
        String etag = Preconditions.etag(version.version());
        return recording.what() == Recording.What.CREATED
                ? Answer.created(URI.create("/v1/" + register.path(version.key())), view, etag)
                : Answer.ok(view, etag);
    }

    /** The latest version, or the one asked for; 404 {@code …-unknown} where there is none. */
    public <T extends Record> Response show(Register<T, ?> register, RecordKey key, @Nullable Integer version) {
        RecordVersion<T> found = scope.read(
                        key.boroughs(),
                        () -> version == null ? store.latest(register, key) : store.version(register, key, version))
                .orElseThrow(() -> unknown(register));
        return Response.ok(Recorded.of(register, found))
                .header(HttpHeaders.ETAG, Preconditions.etag(found.version()))
                .build();
    }

    /** A part of the register in the order of codes, each record in its latest version. @param behind as in {@link RecordKey} */
    public <T extends Record, V> Page<Recorded<V>> list(
            Register<T, V> register,
            Optional<Borough> behind,
            @Nullable Integer limit,
            @Nullable String after,
            UriInfo request) {
        Paging paging = Paging.of(limit, after);
        return page(
                register,
                scope.read(
                        new RecordKey(behind, "").boroughs(),
                        () -> store.page(register, behind, paging.after().orElse(""), paging.readLimit())),
                paging,
                version -> version.key().code(),
                request);
    }

    /** All of a register in the order of codes, each record in its latest version, laid flat. @param file its name */
    public <T extends Record> Response table(
            Register<T, ?> register, FlatTable form, Optional<Borough> behind, TableFormat format, String file) {
        List<RecordVersion<T>> all =
                scope.read(new RecordKey(behind, "").boroughs(), () -> store.all(register, behind));
        return TableAnswer.of(
                        format,
                        register.kind().name(),
                        file,
                        form.header(),
                        all.stream()
                                .flatMap(version ->
                                        form.rows(version.key().code(), mapper.valueToTree(version.content()))))
                .build();
    }

    /**
     * Records what the rows of a table say, all or none; each record replaces the latest version, whichever that is.
     *
     * @param contentType the header, which says what kind of table it is
     * @throws Problem as {@link #put}, with findings at rows and columns, as the warnings that are answered, or where it is no such table
     */
    public <T extends Record> Response putTable(
            Register<T, ?> register, FlatTable form, Borough behind, @Nullable String contentType, byte[] body) {
        TableFormat format = format(contentType);
        Map<FlatRecord, T> wanted = new LinkedHashMap<>();
        for (FlatRecord record : work.on(body, () -> form.read(body, format))) {
            wanted.put(
                    record,
                    inTable(
                            record,
                            () -> json.read(
                                    record.json().toString().getBytes(StandardCharsets.UTF_8),
                                    register.kind().type())));
        }
        return writes.write(Set.of(behind), body, () -> {
            List<Object> recorded = new ArrayList<>();
            wanted.forEach((record, content) -> recorded.add(Recorded.of(
                            register,
                            inTable(record, () -> replace(register, RecordKey.of(behind, record.code()), content)))
                    .inTable(record)));
            return Answer.ok(new Page<>(recorded, null), null);
        });
    }

    /** The kind of table that a header says. @throws Problem 415 {@code media-type-unsupported} */
    public static TableFormat format(@Nullable String contentType) {
        return Optional.ofNullable(contentType)
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .flatMap(TableFormat::ofMediaType)
                .orElseThrow(() -> Problem.unsupportedMediaType(
                        "media-type-unsupported",
                        "A table is sent as one of %s."
                                .formatted(Arrays.stream(TableFormat.values())
                                        .map(TableFormat::mediaType)
                                        .collect(Collectors.joining(", ")))));
    }

    private <T extends Record> RecordVersion<T> replace(Register<T, ?> register, RecordKey key, T content) {
        Revision any = new Revision(store.latest(register, key).isPresent() ? "*" : null, null);
        Owner owner = new Owner.OfBorough(key.behind().orElseThrow());
        return handler.record(register, key, owner, content, any).version();
    }

    private static <R> R inTable(FlatRecord record, Supplier<R> work) {
        try {
            return work.get();
        } catch (Problem refused) {
            List<Finding> there =
                    refused.findings().stream().map(record::inTable).toList();
            String detail = "%s: %s".formatted(record.code(), refused.detail());
            throw switch (refused.status()) {
                case 400 -> Problem.badRequest(refused.code(), detail, there);
                case 422 -> Problem.unprocessable(refused.code(), detail, there);
                default -> refused;
            };
        }
    }

    /** The history of a record, the latest version first; 404 {@code …-unknown} where there is none. */
    public <T extends Record, V> Page<Recorded<V>> versions(
            Register<T, V> register, RecordKey key, @Nullable Integer limit, @Nullable String after, UriInfo request) {
        Paging paging = Paging.of(limit, after);
        int before = paging.after().map(RegisterAnswers::number).orElse(Integer.MAX_VALUE);
        List<RecordVersion<T>> found =
                scope.read(key.boroughs(), () -> store.versions(register, key, before, paging.readLimit()));
        if (found.isEmpty() && before == Integer.MAX_VALUE) {
            throw unknown(register);
        }
        return page(register, found, paging, version -> Integer.toString(version.version()), request);
    }

    private static <T extends Record, V> Page<Recorded<V>> page(
            Register<T, V> register,
            List<RecordVersion<T>> read,
            Paging paging,
            Function<RecordVersion<T>, String> cursor,
            UriInfo request) {
        Page<RecordVersion<T>> page = paging.page(read, cursor, request);
        return new Page<>(
                page.items().stream()
                        .map(version -> Recorded.of(register, version))
                        .toList(),
                page.next());
    }

    private static int number(String cursor) {
        try {
            return Integer.parseInt(cursor);
        } catch (NumberFormatException e) {
            throw Paging.invalidCursor();
        }
    }

    private static Problem unknown(Register<?, ?> register) {
        return Problem.notFound(
                register.kind().name() + "-unknown",
                "There is no such %s or version of it."
                        .formatted(register.kind().words()));
    }
}
