package org.concordat.web.json;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.kernel.Borough;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.OnsCode;
import org.concordat.kernel.Period;
import org.jspecify.annotations.Nullable;

/** The kernel's values as parameters of paths and queries; one that is none of them is a 400 that says what was expected. */
@Provider
public class KernelParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            Borough.class, Borough::new,
            OnsCode.class, OnsCode::new,
            Period.class, Period::parse,
            FinancialYear.class, FinancialYear::parse,
            BudgetMeasure.class, Scalars::measure,
            LocalDate.class, Dates::day,
            Instant.class, Dates::instant,
            UUID.class, Scalars::uuid,
            Integer.class, Scalars::integer,
            int.class, Scalars::integer);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reader = READERS.get(type);
        return reader == null ? null : new Converter<>(reader);
    }

    private record Converter<T>(Function<String, Object> reader) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // the reader is registered for T's class
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return (T) reader.apply(text);
            } catch (InvalidValue invalid) {
                throw new BadRequestException(invalid);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
