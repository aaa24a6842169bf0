package com.mintreu.isolation;

import com.mintreu.blackbox.Answer;
import com.mintreu.blackbox.Rows;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must not be seen of a tenant: its mark, its domain, and the ids of its rows, save where the caller sent them. */
final class Watch {
    private static final Pattern IDS = Pattern.compile("(?<![0-9A-Za-z])(?:[0-9A-HJKMNP-TV-Z]{13}|[0-9]{15,19})(?![0-9A-Za-z])");

    private final Party party;
    private final Set<String> ids;

    Watch(Scene scene, Party party) throws SQLException {
        this.party = party;
        this.ids = scene.tables().ids(party);
    }

    /** Something of the tenant in an answer to a request in which {@code sent} stood. */
    Optional<String> in(Answer answer, String sent) {
        var text = answer.body() + answer.headers().map();
        return Stream.of(idIn(text, id -> !sent.contains(id)), word(text, party.mark()), word(text, party.domain()).filter(word -> !sent.contains(word)))
                .flatMap(Optional::stream).findFirst();
    }

    /** In a line of a log, which may name the tenant itself: an operator wants to know whose domain was abused. */
    Optional<String> in(String line) {
        return word(line, party.mark()).or(() -> idIn(line, id -> !id.equals(party.id())));
    }

    static Stream<String> idsIn(String text) {
        return IDS.matcher(text).results().map(MatchResult::group);
    }

    private static Optional<String> word(String text, String word) {
        return text.contains(word) ? Optional.of(word) : Optional.empty();
    }

    private Optional<String> idIn(String text, Predicate<String> counts) {
        return idsIn(text).map(Watch::asId).filter(ids::contains).filter(counts).findFirst();
    }

    private static String asId(String found) {
        return found.length() == 13 ? found : Rows.id(Long.parseLong(found));
    }
}
