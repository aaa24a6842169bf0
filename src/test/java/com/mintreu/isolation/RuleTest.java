package com.mintreu.isolation;

import static com.mintreu.isolation.IdOrigin.FOREIGN;
import static com.mintreu.isolation.IdOrigin.FOREIGN_LAST;
import static com.mintreu.isolation.IdOrigin.MISSING;
import static com.mintreu.isolation.IdOrigin.OWN;
import static com.mintreu.isolation.IdOrigin.SIBLINGS;
import static com.mintreu.isolation.Verdict.ADMITTED;
import static com.mintreu.isolation.Verdict.FORBIDDEN;
import static com.mintreu.isolation.Verdict.HIDDEN;
import static com.mintreu.isolation.Verdict.UNAUTHENTICATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What follows from an access rule, told in examples. */
class RuleTest {
    private static final Rule READ_POST = new Rule(Set.of("VISITOR", "MEMBER", "APPLICATION"), true, false, 1);
    private static final Rule WRITE_POST = new Rule(Set.of("MEMBER", "APPLICATION"), true, false, 0);
    private static final Rule REVOKE_KEY = new Rule(Set.of("OWNER"), false, true, 3);
    private static final Rule SEE_TENANT = new Rule(Set.of("MEMBER"), false, true, 1);
    private static final Rule RUN_PLATFORM = new Rule(Set.of("OPERATOR"), false, false, 1);
    private static final Rule FOUND_TENANT = new Rule(Set.of("USER"), false, false, 0);
    private static final Rule CATALOGUE = new Rule(Set.of("ANYONE"), false, false, 1);

    @Test
    void everybodyIsAnyoneEvenWithABadCredential() {
        assertThat(CATALOGUE.on(caller("garbage token"), OWN)).isEqualTo(ADMITTED);
        assertThat(CATALOGUE.on(caller("owner"), MISSING)).isEqualTo(HIDDEN);
    }

    @Test
    void aBadCredentialIsWorseThanNone() {
        assertThat(READ_POST.on(caller("visitor on the tenant's domain"), OWN)).isEqualTo(ADMITTED);
        assertThat(READ_POST.on(caller("garbage token on the tenant's domain"), OWN))
                .isEqualTo(UNAUTHENTICATED);
        assertThat(READ_POST.on(caller("revoked key"), OWN)).isEqualTo(UNAUTHENTICATED);
    }

    @Test
    void visitorsSeeTheTenantOfTheDomain() {
        assertThat(READ_POST.on(caller("visitor on another tenant's domain"), OWN))
                .isEqualTo(HIDDEN);
        assertThat(READ_POST.on(caller("visitor on another tenant's domain"), FOREIGN))
                .isEqualTo(ADMITTED);
        assertThat(READ_POST.on(caller("no one on the platform's host"), OWN)).isEqualTo(HIDDEN);
        assertThat(WRITE_POST.on(caller("visitor on the tenant's domain"), OWN)).isEqualTo(UNAUTHENTICATED);
    }

    @Test
    void aKeyWorksOnItsApplication() {
        assertThat(READ_POST.on(caller("key"), OWN)).isEqualTo(ADMITTED);
        assertThat(READ_POST.on(caller("key"), SIBLINGS)).isEqualTo(HIDDEN);
        assertThat(READ_POST.on(caller("key"), FOREIGN)).isEqualTo(HIDDEN);
        assertThat(READ_POST.on(caller("key of another application"), SIBLINGS)).isEqualTo(ADMITTED);
        assertThat(READ_POST.on(caller("key on another tenant's domain"), OWN)).isEqualTo(HIDDEN);
        assertThat(READ_POST.on(caller("key of another product"), OWN)).isEqualTo(FORBIDDEN);
        assertThat(SEE_TENANT.on(caller("key"), OWN)).isEqualTo(FORBIDDEN);
    }

    @Test
    void aTenantIsItsMembersAndItsOwnersAlone() {
        assertThat(SEE_TENANT.on(caller("member"), OWN)).isEqualTo(ADMITTED);
        assertThat(SEE_TENANT.on(caller("owner of another tenant"), OWN)).isEqualTo(HIDDEN);
        assertThat(SEE_TENANT.on(caller("owner on another tenant's domain"), OWN))
                .isEqualTo(HIDDEN);
        assertThat(REVOKE_KEY.on(caller("owner"), OWN)).isEqualTo(ADMITTED);
        assertThat(REVOKE_KEY.on(caller("owner"), FOREIGN_LAST)).isEqualTo(HIDDEN);
        assertThat(REVOKE_KEY.on(caller("member"), FOREIGN_LAST)).isEqualTo(FORBIDDEN);
        assertThat(REVOKE_KEY.on(caller("member"), FOREIGN)).isEqualTo(HIDDEN);
    }

    @Test
    void thePlatformIsTheOperatorsAlone() {
        assertThat(RUN_PLATFORM.on(caller("operator without a membership"), OWN))
                .isEqualTo(ADMITTED);
        assertThat(RUN_PLATFORM.on(caller("operator without a membership"), MISSING))
                .isEqualTo(HIDDEN);
        assertThat(RUN_PLATFORM.on(caller("owner"), MISSING)).isEqualTo(FORBIDDEN);
        assertThat(SEE_TENANT.on(caller("operator without a membership"), OWN)).isEqualTo(HIDDEN);
        assertThat(WRITE_POST.on(caller("operator without a membership"), OWN)).isEqualTo(HIDDEN);
        assertThat(FOUND_TENANT.on(caller("operator without a membership"), OWN))
                .isEqualTo(ADMITTED);
    }

    @Test
    void whatCannotBeDerivedIsAnError() {
        assertThatThrownBy(() -> new Rule(Set.of("SUPPORT"), false, false, 0).on(caller("owner"), OWN))
                .hasMessageContaining("cannot be derived");
        assertThatThrownBy(() -> new Rule(Set.of("MEMBER"), false, false, 0).on(caller("owner"), OWN))
                .hasMessageContaining("cannot be derived");
        assertThatThrownBy(() -> new Rule(Set.of("APPLICATION"), false, true, 1).on(caller("key"), OWN))
                .hasMessageContaining("cannot be derived");
        for (var word : List.of("ANYONE", "USER", "OPERATOR")) {
            assertThatThrownBy(() -> new Rule(Set.of(word), false, true, 1).on(caller("owner"), OWN))
                    .hasMessageContaining("cannot be derived");
            assertThatThrownBy(() -> new Rule(Set.of(word), true, false, 0).on(caller("owner"), OWN))
                    .hasMessageContaining("cannot be derived");
        }
        assertThatThrownBy(() ->
                        new Rule(Set.of("VISITOR"), false, false, 0).on(caller("visitor on the tenant's domain"), OWN))
                .hasMessageContaining("cannot be derived");
    }

    private static CallerKind caller(String name) {
        return Callers.ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
