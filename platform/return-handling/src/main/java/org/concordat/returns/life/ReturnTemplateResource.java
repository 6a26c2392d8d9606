package org.concordat.returns.life;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.reference.ReferenceStore;
import org.concordat.returns.columns.ColumnGuide;
import org.concordat.returns.content.ServiceForm;
import org.concordat.returns.form.ReturnForm;
import org.concordat.security.Allowed;
import org.concordat.security.BoroughScope;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.Sheet;
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/boroughs/{borough}/returns")
@Allowed({Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.AUDITOR})
@Tag(name = "Returns")
@RunOnVirtualThread
public class ReturnTemplateResource {

    private final ReturnForm<?, ?> described;
    private final ServiceForm<?, ?> form;
    private final List<ColumnGuide> columns;
    private final ReferenceStore reference;
    private final BoroughScope scope;

    ReturnTemplateResource(ReturnForm<?, ?> form, ReferenceStore reference, BoroughScope scope) {
        this.described = form;
        this.form = ServiceForm.of(form);
        this.columns = ColumnGuide.of(form);
        this.reference = reference;
        this.scope = scope;
    }

    @GET
    @Path("/template")
    @Produces({TableAnswer.CSV, TableAnswer.XLSX, TableAnswer.ODS})
    @Operation(
            summary = "A table to fill in: the lines that the borough's return of the period begins with",
            description =
                    "As CSV, XLSX or ODS by Accept, or by format=csv, xlsx or ods. Filled in, it is posted back as it"
                            + " is. A workbook has a second sheet that tells what each column means, which is not read.")
    public Response template(
            @PathParam("borough") String borough,
            @QueryParam("period") @Nullable String period,
            @QueryParam("format") @Nullable String format,
            @Context HttpHeaders headers) {
        Borough asked = new Borough(borough);
        Period wanted = reporting(period);
        TableFormat table =
                format == null ? TableAnswer.asked(headers).orElse(TableFormat.CSV) : TableAnswer.named(format);
        return scope.read(Set.of(asked), () -> {
            reference.council(asked);
            return TableAnswer.of(
                            table,
                            "%s-%s-template".formatted(borough, wanted),
                            List.of(
                                    new Sheet("Return", form.header(wanted), form.template(asked, wanted)),
                                    ColumnGuide.sheet(described, wanted)))
                    .build();
        });
    }

    @GET
    @Path("/columns")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The columns of a return: what each means, what is taken there, and what becomes of it",
            description = "In the order of the table; the same for every borough.")
    public List<ColumnGuide> columns(@PathParam("borough") String borough) {
        return columns;
    }

    private Period reporting(@Nullable String text) {
        if (text == null) {
            throw Problem.badRequest("period-missing", "Say which period is meant, such as ?period=2016-17-P03.");
        }
        Period period = Period.parse(text);
        if (!form.takes(period)) {
            throw new InvalidValue(
                    "reporting period",
                    text,
                    form.takes(period.year().opening())
                            ? "a month, the outturn or the opening budget, such as 2016-17-P03"
                            : "a month or the outturn, such as 2016-17-P03");
        }
        return period;
    }
}
