package com.mintreu.kernel.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FarCursorTest {
    @Test
    void standsAtAnyTimeThatTheDatabaseKeeps() {
        for (var at : new String[] {"1000-01-01T00:00:00Z", "2262-04-12T00:00:00Z", "9999-12-31T23:59:59.999999Z"}) {
            var cursor = new Cursor(Instant.parse(at), 7);
            assertThat(Cursor.parse(cursor.toString())).contains(cursor);
        }
    }
}
