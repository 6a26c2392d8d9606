package org.concordat.web.work;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads a body that says how long it is into as many bytes as that. The framework's own reader keeps the pieces and then
 * puts them together: twice the memory, for as long as a large body takes to arrive.
 */
@Provider
public class BodyBytes implements ServerMessageBodyReader<byte[]> {

    @Override
    public boolean isReadable(Class<?> type, Type of, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return type == byte[].class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type of, Annotation[] annotations, MediaType mediaType) {
        return type == byte[].class;
    }

    @Override
    public byte[] readFrom(Class<byte[]> type, Type of, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(context.getInputStream(), context.getRequestHeaders().getLength());
    }

    @Override
    public byte[] readFrom(
            Class<byte[]> type,
            Type of,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return body.readAllBytes();
    }

    /** @param said how long the body is; negative where it is not said */
    private static byte[] read(InputStream body, int said) throws IOException {
        if (said < 0) {
            return body.readAllBytes();
        }
        byte[] bytes = new byte[said];
        int read = body.readNBytes(bytes, 0, said);
        return read == said ? bytes : Arrays.copyOf(bytes, read);
    }
}
