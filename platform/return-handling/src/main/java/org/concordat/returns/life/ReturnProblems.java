package org.concordat.returns.life;

import java.util.function.Supplier;
import org.concordat.returns.Refused;
import org.concordat.returns.reading.ReturnRefused;
import org.concordat.web.problem.Problem;

/** How each refusal is answered, in one place. */
public final class ReturnProblems {

    private ReturnProblems() {}

    /** Does the work and turns what the domain refuses into problems. */
    public static <T> T answering(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            throw of(refused);
        } catch (ReturnRefused refused) {
            throw of(refused);
        }
    }

    private static Problem of(Refused refused) {
        String code = refused.refusal().code();
        String detail = String.valueOf(refused.getMessage());
        return switch (refused.refusal().kind()) {
            case FORBIDDEN -> Problem.forbidden(code, detail);
            case CONFLICT -> Problem.conflict(code, detail);
            case UNPROCESSABLE -> Problem.unprocessable(code, detail, refused.findings());
        };
    }

    private static Problem of(ReturnRefused refused) {
        String detail = String.valueOf(refused.getMessage());
        return switch (refused.kind()) {
            case MALFORMED -> Problem.badRequest(refused.code(), detail, refused.findings());
            case TOO_LARGE -> Problem.tooLarge(refused.code(), detail);
            case UNPROCESSABLE -> Problem.unprocessable(refused.code(), detail, refused.findings());
        };
    }
}
