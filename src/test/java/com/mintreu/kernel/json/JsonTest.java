package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What we say as JSON. */
class JsonTest {
    record Thing(Id id, String note, Optional<Id> author, Optional<Instant> at) {}

    @Test
    void leavesOutFieldsWithoutAValue() throws JsonProcessingException {
        var thing = new Thing(new Id(0), null, Optional.empty(), Optional.empty());

        assertThat(Json.MAPPER.writeValueAsString(thing)).isEqualTo("{\"id\":\"0000000000000\"}");
    }

    @Test
    void writesIdsAndTimesAsText() throws JsonProcessingException {
        var thing = new Thing(
                new Id(0), "", Optional.of(new Id(31)), Optional.of(Instant.parse("2026-11-22T10:15:30.123456Z")));

        assertThat(Json.MAPPER.writeValueAsString(thing))
                .isEqualTo(
                        "{\"id\":\"0000000000000\",\"note\":\"\",\"author\":\"000000000000Z\",\"at\":\"2026-11-22T10:15:30.123456Z\"}");
    }

    @Test
    void writesAPageWithItsNextUnlessItIsTheLast() throws JsonProcessingException {
        assertThat(Json.MAPPER.writeValueAsString(new Page<>(List.of("a"), Optional.of("c"))))
                .isEqualTo("{\"data\":[\"a\"],\"next\":\"c\"}");
        assertThat(Json.MAPPER.writeValueAsString(new Page<>(List.of(), Optional.empty())))
                .isEqualTo("{\"data\":[]}");
    }

    @Test
    void readsWhatWasStored() {
        assertThat(Json.object("{\"a\":[1,null]}")).hasToString("{\"a\":[1,null]}");
        assertThatIllegalStateException().isThrownBy(() -> Json.object("[]"));
        assertThatIllegalStateException().isThrownBy(() -> Json.object("{"));
    }
}
