package com.mintreu.platform.selftests;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.json.HasText;
import com.mintreu.kernel.rows.Id;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A body of any module can be made: ids, times and bounds of its fields are kept. */
class SampleTest {
    record Wanted(
            @NotNull Id itemId,
            @NotNull Id item,
            @HasText @Size(max = 5) String code,
            @NotNull @Email String address,
            @NotNull Instant at,
            @Min(3) int least,
            String perhaps) {}

    @Test
    void fitsTheRecord() {
        var sample = Sample.of(Wanted.class, "marker-abc", Map.of("item", "0123456789ABC"));

        assertThat(sample.path("itemId").textValue()).isEqualTo("0123456789ABC");
        assertThat(sample.path("item").textValue()).isEqualTo("0123456789ABC");
        assertThat(sample.path("code").textValue()).isEqualTo("r-abc");
        assertThat(sample.path("address").textValue()).isEqualTo("marker-abc@selftest.invalid");
        assertThat(Instant.parse(sample.path("at").textValue())).isNotNull();
        assertThat(sample.path("least").intValue()).isEqualTo(3);
        assertThat(sample.has("perhaps")).isFalse();
    }

    @Test
    void anIdThatNothingHasIsStillAnId() {
        assertThat(Id.parse(Sample.of(Wanted.class, "marker", Map.of())
                        .path("itemId")
                        .textValue()))
                .isPresent();
    }
}
