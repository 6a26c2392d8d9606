package org.concordat.returns.profiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.returns.Stamp;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.Net;
import org.concordat.returns.form.ReturnForm;
import org.concordat.security.CurrentCaller;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.table.words.Vocabulary;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;
import org.jspecify.annotations.Nullable;

/** Keeps a further version of a profile. */
@ApplicationScoped
class ProfileHandler {

    private final ProfileStore store;
    private final LineSchema<?> schema;
    private final Optional<? extends Net<?>> net;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;
    private final ObjectMapper json;

    ProfileHandler(
            ProfileStore store,
            ReturnForm<?, ?> form,
            AuditTrail audit,
            CurrentCaller caller,
            Clock clock,
            ObjectMapper json) {
        this.store = store;
        this.schema = form.schema();
        this.net = form.net();
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** @param ifMatch wanted when there is one of that name already */
    Answer save(Borough borough, String name, TableProfileBody profile, @Nullable String ifMatch) {
        require(profile);
        store.lock(borough, name);
        Optional<StoredProfile> before = store.latest(borough, name);
        before.ifPresent(latest -> Preconditions.requireMatch(ifMatch, Preconditions.etag(latest.version())));
        int version = before.map(StoredProfile::version).orElse(0) + 1;
        Stamp saved = new Stamp(caller.get().actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        StoredProfile kept = new StoredProfile(name, version, content(profile), saved.by(), saved.at());
        store.append(borough, kept, saved);
        audit.record(
                borough,
                "table-profile.save",
                "table-profiles/" + name,
                before.map(StoredProfile::content).orElse(null),
                kept.content());
        ProfileView view = new ProfileView(name, version, saved.by(), saved.at(), profile);
        String etag = Preconditions.etag(version);
        return version == 1
                ? Answer.created(URI.create("/v1/boroughs/%s/table-profiles/%s".formatted(borough, name)), view, etag)
                : Answer.ok(view, etag);
    }

    private String content(TableProfileBody profile) {
        try {
            return json.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing a profile", e);
        }
    }

    /** Whatever it says of our columns must be so: a profile that is wrong would be found wrong every month. */
    private void require(TableProfileBody profile) {
        FirstFindings wrong = new FirstFindings();
        if (profile.columns().isEmpty()) {
            wrong.accept(Finding.error("COLUMNS_MISSING", "/columns", "A profile says at least one column."));
        }
        if (profile.headerRow() != null && profile.headerRow() < 1) {
            wrong.accept(Finding.error("HEADER_ROW_INVALID", "/headerRow", "Rows count from 1."));
        }
        if (profile.unit() != null && !schema.hasAmounts()) {
            wrong.accept(Finding.error("UNIT_WITHOUT_AMOUNTS", "/unit", "There are no amounts, so there is no unit."));
        }
        profile.mentioned().forEach((at, said) -> require(at, said, wrong));
        if (!wrong.isEmpty()) {
            throw Problem.unprocessable("table-profile-refused", "The profile says what cannot be.", wrong.all());
        }
    }

    /** Only figures of a sheet may be net: they are totals across its rows. */
    private boolean isNet(String at, Column<?, ?> column, String value) {
        return at.contains("/line/")
                && net.filter(one -> one.isMeantBy(column, value)).isPresent();
    }

    private void require(String at, TableProfileBody.ColumnValue said, FirstFindings wrong) {
        Optional<? extends Column<?, ?>> column = schema.find(said.column()).filter(found -> found.is(Use.SENT));
        if (column.isEmpty()) {
            wrong.accept(Finding.error(
                    "COLUMN_UNKNOWN",
                    at,
                    "'%s' is no column that is sent; they are %s."
                            .formatted(
                                    said.column(),
                                    schema.with(Use.SENT).map(Column::name).toList())));
        } else if (said.value().isPresent()
                && !isNet(at, column.get(), said.value().get())
                && column.get().kind() instanceof Kind.Choice<?> choice
                && Vocabulary.find(choice.codes(), said.value().get()).isEmpty()) {
            wrong.accept(Finding.error(
                    "VALUE_UNKNOWN",
                    at,
                    "'%s' is no %s; there are %s."
                            .formatted(
                                    said.value().get(),
                                    column.get().words(),
                                    Arrays.toString(choice.codes().getEnumConstants()))));
        }
    }
}
