package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The description can be read by others than Java: patterns are regular expressions of ECMA 262, with its flag u, and no text is cut. */
class DescribedPatternsIT {
    /** What Java knows and ECMA does not, outside and inside of a class in brackets, or writes in another way. */
    private static final List<Pattern> OF_JAVA_ALONE = List.of(
            Pattern.compile("(?<!\\\\)([*+?]|\\{[0-9,]+})\\+"), // possessive quantifiers
            Pattern.compile("\\(\\?(?![:=!]|<[=!]|<[A-Za-z_]+>)"), // atomic groups, flags
            Pattern.compile("\\\\[AZzGQEhHRXNae]"),
            Pattern.compile("\\\\x\\{"),
            Pattern.compile("\\\\0"),
            Pattern.compile(
                    "\\\\p\\{(?!(L|Ll|Lu|Lt|Lm|Lo|M|Mn|Mc|Me|N|Nd|Nl|No|P|S|Z|C|Alphabetic|(Script|sc|General_Category|gc)=\\w+)\\})"), // POSIX, java..., Is..., In...
            Pattern.compile(
                    "\\\\[^\\^$\\\\.*+?()\\[\\]{}|/dDwWsSbBpPtnrvfcxuk1-9-]"), // with u only syntax characters may be
            // escaped
            Pattern.compile("&&"),
            Pattern.compile("\\[[^\\]]*(?<!\\\\)\\["));

    private static JsonNode api;

    @BeforeAll
    static void readTheDescription() {
        api = new ObjectMapper()
                .valueToTree(new Yaml()
                        .load(Api.outside().get("openapi.yaml").expect(200).body()));
    }

    @Test
    void everyPatternIsOneOfEcma262() {
        var patterns = api.findValues("pattern").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .distinct()
                .toList();

        assertThat(patterns).hasSizeGreaterThan(1).allSatisfy(pattern -> {
            Pattern.compile(pattern);
            assertThat(OF_JAVA_ALONE)
                    .noneMatch(construct -> construct.matcher(pattern).find());
        });
    }

    @Test
    void nothingIsCut() {
        assertThat(api.at("/components/headers/Location/description").textValue())
                .endsWith("absent where it cannot be read.");
        assertThat(empty(api, "")).isEmpty();
    }

    /** Where a comma has ended a text that was not quoted, what follows it is a name without a value. */
    private static List<String> empty(JsonNode node, String at) {
        if (node.isNull()) return at.contains("/enum/") ? List.of() : List.of(at);
        if (node.isArray())
            return IntStream.range(0, node.size())
                    .boxed()
                    .flatMap(i -> empty(node.get(i), at + "/" + i).stream())
                    .toList();
        return node.properties().stream()
                .flatMap(each -> empty(each.getValue(), at + "/" + each.getKey()).stream())
                .toList();
    }
}
