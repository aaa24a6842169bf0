package com.mintreu.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
    private static final String WITH_LENGTH =
            "HTTP/1.1 201 \r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nHello";
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nETag: \"a:b\"\r\n\r\n5\r\nHello\r\n10;x=y\r\n, says the world\r\n0\r\n\r\n";
    private static final String NOT_MODIFIED = "HTTP/1.1 304 \r\nETag: \"1\"\r\n\r\n";

    private final AnswerReader reader = AnswerReader.keeping();

    @Test
    void readsABodyOfAToldLength() {
        assertThat(reader.read(bytes(WITH_LENGTH))).isTrue();

        assertThat(reader.answer().status()).isEqualTo(201);
        assertThat(reader.answer().text()).isEqualTo("Hello");
        assertThat(reader.answer().header("content-type")).contains("text/plain");
    }

    @Test
    void putsChunksTogether() {
        assertThat(reader.read(bytes(CHUNKED))).isTrue();

        assertThat(reader.answer().text()).isEqualTo("Hello, says the world");
        assertThat(reader.answer().header("ETag")).contains("\"a:b\"");
    }

    @Test
    void readsTrailersAfterTheLastChunk() {
        assertThat(reader.read(bytes(CHUNKED.replace("0\r\n\r\n", "0\r\nX-Time: 1\r\n\r\n"))))
                .isTrue();

        assertThat(reader.answer().text()).isEqualTo("Hello, says the world");
    }

    @ParameterizedTest
    @ValueSource(strings = {WITH_LENGTH, CHUNKED, NOT_MODIFIED})
    void endsWithTheLastByteInPiecesOfAnySize(String answer) {
        for (var size = 1; size < answer.length(); size++) {
            reader.reset();
            var rest = answer;
            for (; rest.length() > size; rest = rest.substring(size))
                assertThat(reader.read(bytes(rest.substring(0, size)))).isFalse();
            assertThat(reader.read(bytes(rest))).isTrue();
        }
    }

    @Test
    void leavesTheNextAnswerInTheBuffer() {
        var both = bytes(NOT_MODIFIED + WITH_LENGTH);

        assertThat(reader.read(both)).isTrue();
        assertThat(reader.status()).isEqualTo(304);
        reader.reset();
        assertThat(reader.read(both)).isTrue();
        assertThat(reader.answer().text()).isEqualTo("Hello");
        assertThat(both.hasRemaining()).isFalse();
    }

    @Test
    void knowsWhetherTheConnectionEnds() {
        reader.read(bytes(WITH_LENGTH));
        assertThat(reader.closes()).isFalse();

        reader.reset();
        reader.read(bytes(WITH_LENGTH.replace("Content-Type: text/plain", "Connection: close")));
        assertThat(reader.closes()).isTrue();
    }

    @Test
    void doesNotTakeAnInterimAnswerForTheAnswer() {
        assertThat(reader.read(bytes("HTTP/1.1 100 \r\n\r\n"))).isFalse();
        assertThat(reader.read(bytes(WITH_LENGTH))).isTrue();
        assertThat(reader.answer().text()).isEqualTo("Hello");
    }

    @Test
    void doesNotGuessWhereAnAnswerEnds() {
        assertThatThrownBy(() -> reader.read(bytes("HTTP/1.1 200 \r\n\r\n")))
                .hasMessageContaining("does not say where it ends");
        assertThatThrownBy(() -> AnswerReader.skipping().read(bytes("SSH-2.0\r\n")))
                .hasMessageContaining("no answer");
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
