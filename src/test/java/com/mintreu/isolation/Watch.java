package com.mintreu.isolation;

import com.mintreu.blackbox.Answer;
import com.mintreu.blackbox.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ids and words that are not for the eyes of those who call, save where they sent them. */
record Watch(Set<String> ids, List<String> words) {
    private static final Pattern IDS =
            Pattern.compile("(?<![0-9A-Za-z])(?:[0-9A-HJKMNP-TV-Z]{13}|[0-9]{15,19})(?![0-9A-Za-z])");

    /** Over a tenant: its mark, its domain, and the ids of all its rows. */
    static Watch over(TwoTenants tenants, TestTenant tenant) throws SQLException {
        return new Watch(tenants.tables().ids(tenant), List.of(tenant.mark(), tenant.domain()));
    }

    /** Something of it in an answer to a request in which {@code sent} stood. */
    Optional<String> in(Answer answer, String sent) {
        return in(answer.body() + answer.headers().map(), sent);
    }

    Optional<String> in(String text, String sent) {
        var seen = Stream.concat(
                words.stream().filter(text::contains),
                idsIn(text).map(Watch::asId).filter(ids::contains));
        return seen.filter(each -> !sent.contains(each)).findFirst();
    }

    static Stream<String> idsIn(String text) {
        return IDS.matcher(text).results().map(MatchResult::group);
    }

    private static String asId(String found) {
        return found.length() == 13 ? found : Rows.id(Long.parseLong(found));
    }
}
