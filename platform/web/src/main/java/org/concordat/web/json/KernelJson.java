package org.concordat.web.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.function.Function;
import org.concordat.kernel.Borough;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.OnsCode;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;

/** The kernel's values in JSON: codes and periods as plain texts, money as a plain exact number of pounds. */
public final class KernelJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public KernelJson() {
        super("concordat-kernel");
        text(Borough.class, Borough::code, Borough::new);
        text(OnsCode.class, OnsCode::value, OnsCode::new);
        text(Period.class, Period::toString, Period::parse);
        text(FinancialYear.class, FinancialYear::toString, FinancialYear::parse);
        text(BudgetMeasure.class, BudgetMeasure::json, Scalars::measure);
        addSerializer(Money.class, new MoneyWriter());
        addDeserializer(Money.class, new MoneyReader());
        setMixInAnnotation(Finding.class, FindingFields.class);
    }

    private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(type, new TextWriter<>(write, false));
        addKeySerializer(type, new TextWriter<>(write, true));
        addDeserializer(type, new TextReader<>(read));
        addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return read.apply(key);
            }
        });
    }

    /** A finding is what it says; whether it is an error is its severity. */
    private interface FindingFields {

        @JsonIgnore
        boolean isError();
    }

    private static final class TextWriter<T> extends JsonSerializer<T> {

        private final Function<T, String> write;
        private final boolean key;

        TextWriter(Function<T, String> write, boolean key) {
            this.write = write;
            this.key = key;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (key) {
                json.writeFieldName(write.apply(value));
            } else {
                json.writeString(write.apply(value));
            }
        }
    }

    private static final class TextReader<T> extends JsonDeserializer<T> {

        private final Function<String, T> read;

        TextReader(Function<String, T> read) {
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                context.reportWrongTokenException(this, JsonToken.VALUE_STRING, "a text is expected");
            }
            return read.apply(json.getText());
        }
    }

    private static final class MoneyWriter extends JsonSerializer<Money> {

        @Override
        public void serialize(Money value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(value.pounds().toPlainString());
        }
    }

    private static final class MoneyReader extends JsonDeserializer<Money> {

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.currentToken().isNumeric()) {
                context.reportWrongTokenException(this, JsonToken.VALUE_NUMBER_FLOAT, "a number is expected");
            }
            return new Money(json.getDecimalValue());
        }
    }
}
