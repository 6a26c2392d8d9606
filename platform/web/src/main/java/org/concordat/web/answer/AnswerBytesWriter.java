package org.concordat.web.answer;

import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jboss.resteasy.reactive.server.vertx.VertxResteasyReactiveRequestContext;

/** Hands the pieces of an answer to the server as they are. */
@Provider
public final class AnswerBytesWriter implements ServerMessageBodyWriter<AnswerBytes> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == AnswerBytes.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == AnswerBytes.class;
    }

    @Override
    public void writeResponse(AnswerBytes answer, Type genericType, ServerRequestContext context) throws IOException {
        if (context instanceof VertxResteasyReactiveRequestContext server) {
            server.vertxServerResponse().end(Buffer.buffer(answer.buffer()));
        } else {
            context.serverResponse().end(answer.toArray());
        }
    }

    @Override
    public void writeTo(
            AnswerBytes answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(answer.toArray());
    }
}
