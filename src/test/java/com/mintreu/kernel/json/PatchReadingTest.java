package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.problems.Problem;
import com.sun.management.ThreadMXBean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A patch is read against the record: what it does not take costs no memory. */
class PatchReadingTest {
    record Street(@NotBlank @Size(max = 10) String name, int number) {}

    record Town(
            @Size(max = 200) String title,
            Integer people,
            @Valid Street street,
            List<Street> others,
            @MaxBytes(8192) ObjectNode features) {}

    private static final JavaType PATCH =
            Json.MAPPER.getTypeFactory().constructParametricType(MergePatch.class, Town.class);
    private static final Town TOWN = new Town("Old", 7, new Street("Main", 1), null, null);
    private static final int MIB = 1 << 20;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title": [                | {},       | /title
            {"title": {"a": [          | {},       | /title
            {"unknown": [              | {},       | /unknown
            {"people": [               | 1,        | /people
            {"street": [               | {},       | /street
            {"street": {"name": [      | {},       | /street/name
            {"street": {"unknown": [   | {},       | /street/unknown
            {"others": [{"unknown": [  | {},       | /others/0/unknown
            {"features": {"a": [       | {},       | /features
            {"features": {"a": "       | aaaa      | /features
            {"features": [             | {},       | /features
            {"title": "                | abcd      | /title
            {"title": "                | \\u00e9  | /title
            """)
    void oneMebibyteOfItIsRefusedAtOnce(String beginning, String repeated, String pointer) {
        var patch = (beginning + repeated.repeat((MIB - beginning.length()) / repeated.length()))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Body.refusal(() -> new JsonBody().parse(patch, PATCH)).errors())
                .extracting("pointer")
                .containsExactly(pointer);
        assertThat(bytesTakenBy(patch, PATCH)).isLessThan(MIB / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"others\": [%s]}", "[%s]"})
    void aListOfNothingsIsBounded(String form) {
        var patch = form.formatted("null,".repeat(200_000) + "null").getBytes(StandardCharsets.UTF_8);

        assertThat(Body.refusal(() -> new JsonBody().parse(patch, PATCH)).status())
                .isEqualTo(400);
        assertThat(bytesTakenBy(patch, PATCH)).isLessThan(MIB / 2);
    }

    @Test
    void changesWhatIsNested() {
        assertThat(patched("{\"street\": {\"number\": 2}}").street()).isEqualTo(new Street("Main", 2));
        assertThat(patched("{\"street\": null}").street()).isNull();
        assertThat(patched("{\"people\": null, \"title\": null}"))
                .isEqualTo(new Town(null, null, TOWN.street(), null, null));
        assertThat(patched("{\"others\": [{\"name\": \"b\", \"number\": 3}]}").others())
                .containsExactly(new Street("b", 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"street": {"name": ""}}                 | /street/name     | must not be blank
            {"street": {"name": 1}}                  | /street/name     | must be a string of whole characters
            {"street": {"number": null}}             | /street/number   | must be a number
            {"street": {"number": 3000000000}}       | /street/number   | must be a number within the bounds of 32 bits
            {"street": {"colour": 1}}                | /street/colour   | is unknown; known are name, number
            {"street": 1}                            | /street          | must be an object
            {"others": [{"name": "b"}]}              | /others/0/number | must be a number
            {"a/b~c": 1}                             | /a~1b~0c         | is unknown; known are features, others, people, street, title
            """)
    void pointsIntoWhatIsNested(String patch, String pointer, String detail) {
        assertThat(Body.refusal(() -> patched(patch)).errors()).containsExactly(new Problem.Fault(pointer, detail));
    }

    @Test
    void wantsTheWholeOfWhatWasNotThere() {
        var none = new Town(null, null, null, null, null);
        var patch = Body.of("{\"street\": {\"name\": \"b\"}}").asPatchOf(Town.class);

        assertThat(Body.refusal(() -> patch.applyTo(none)).errors())
                .containsExactly(new Problem.Fault("/street/number", "must be a number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "a\\udc00", "\\ude00\\ud83d"})
    void aNameIsMadeOfWholeCharacters(String half) {
        assertThat(Body.refusal(() -> patched("{\"" + half + "\": 1}")).status())
                .isEqualTo(400);
        assertThat(Body.refusal(() -> patched("{\"features\": {\"" + half + "\": 1}}"))
                        .status())
                .isEqualTo(400);
    }

    /** Jackson would keep what is in them until the end of the object. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unknown\": [",
                "{\"title\": \"a\", \"unknown\": \"",
                "{\"street\": {\"unknown\": [",
                "{\"unknown\": {\"a\": ["
            })
    void anUnknownFieldOfANewThingIsRefusedAtOnceToo(String beginning) {
        var body = (beginning + "{},".repeat(MIB / 3 - 20)).getBytes(StandardCharsets.UTF_8);
        var type = Json.MAPPER.constructType(Town.class);

        assertThat(Body.refusal(() -> new JsonBody().parse(body, type)).errors())
                .extracting("pointer")
                .singleElement()
                .asString()
                .endsWith("/unknown");
        assertThat(bytesTakenBy(body, type)).isLessThan(MIB / 4);
    }

    private static Town patched(String patch) {
        return Body.of(patch).asPatchOf(Town.class).applyTo(TOWN);
    }

    /** By the second reading: the first one loads classes. */
    private static long bytesTakenBy(byte[] body, JavaType type) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = thread.getCurrentThreadAllocatedBytes();
        Body.refusal(() -> new JsonBody().parse(body, type));
        return thread.getCurrentThreadAllocatedBytes() - before;
    }
}
