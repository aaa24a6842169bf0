package com.mintreu.siege.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.bench.load.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {
    @Test
    void sendsTheHeadAtOnceAndTheBodyPaced() {
        var message = Message.pacedBody(Request.post("/", "{}"));

        assertThat(text(message.atOnce())).startsWith("POST / HTTP/1.1\r\n").endsWith("\r\n\r\n");
        assertThat(text(message.paced())).isEqualTo("{}");
    }

    @Test
    void leavesAHeadOpen() {
        var message = Message.unfinished(Request.get("/"), "A: b\r\n", "x");

        assertThat(text(message.atOnce())).endsWith("localhost\r\nA: b\r\n").doesNotContain("\r\n\r\n");
    }

    @Test
    void addsNoLengthToARawBody() {
        var message = Message.rawBody(Request.get("/"), "zz\r\n", "");

        assertThat(text(message.atOnce())).endsWith("\r\n\r\nzz\r\n").doesNotContain("Content-Length");
    }

    @Test
    void awaitsAnAnswerToEachPipelinedRequest() {
        assertThat(Message.pipelined(List.of(Request.get("/"), Request.get("/")))
                        .answers())
                .isEqualTo(2);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
