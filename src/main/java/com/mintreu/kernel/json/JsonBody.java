package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.mintreu.kernel.overload.InFlight;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.unicode.Utf8;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads and writes bodies. What comes in is bounded, strictly read and held against its constraints, all of it. */
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    /** What becomes of each byte of a body, at the worst: the text it is read into, and what the driver makes of that. */
    private static final int WEIGHT = 4;

    private static final int FREE = 16 << 10;

    @Inject
    Bounds bounds;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == MergePatch.class || type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        var body = in.readAllBytes();
        if (body.length > FREE) InFlight.take((long) WEIGHT * body.length);
        if (body.length == 0) throw Problem.malformedJson("The body is empty; it must be one JSON object.");
        return parse(body, Json.MAPPER.constructType(generic));
    }

    /** The record or the merge patch that these bytes are; a problem if they are none. */
    Object parse(byte[] body, JavaType wanted) throws IOException {
        if (!Utf8.isPossible(body)) throw notUtf8();
        try {
            Object input = Json.MAPPER
                    .readerFor(wanted)
                    .withAttribute(SourceText.class, new SourceText(body))
                    .withAttribute(Bounds.class, bounds)
                    .readValue(body);
            if (input == null) throw Problem.malformedJson("The body is null; it must be one JSON object.");
            return input instanceof MergePatch ? input : Constraints.check(input);
        } catch (JsonProcessingException unreadable) {
            throw JsonFaults.of(unreadable);
        } catch (CharConversionException noText) {
            throw notUtf8();
        }
    }

    private static Problem notUtf8() {
        return Problem.malformedJson("The body is no text in UTF-8.");
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public void writeTo(
            Object entity,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var body = Json.bytes(entity);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        out.write(body);
    }
}
