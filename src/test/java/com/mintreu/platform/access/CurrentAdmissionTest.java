package com.mintreu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurrentAdmissionTest {
    private static final TenantId TENANT = TenantId.of(7);
    private static final Id APPLICATION = new Id(8);
    private static final Id USER = new Id(9);

    private final CurrentAdmission admission = new CurrentAdmission();

    @Test
    void isNotThereBeforeACallIsAdmitted() {
        assertThatIllegalStateException().isThrownBy(admission::isVisitor);
        assertThatIllegalStateException().isThrownBy(admission::application);
        assertThat(admission.isOnApplicationOf(TENANT)).isFalse();
    }

    @Test
    void isForgottenBeforeTheNextCall() {
        admit(new Caller.Visitor(), Optional.of(APPLICATION));
        admission.clear();

        assertThatIllegalStateException().isThrownBy(admission::application);
        assertThat(admission.isOnApplicationOf(TENANT)).isFalse();
    }

    @Test
    void tellsTheApplicationOfItsTenantAlone() {
        admit(new Caller.ApiKey("mk_1_2"), Optional.of(APPLICATION));

        assertThat(admission.application()).isEqualTo(APPLICATION);
        assertThat(admission.isOnApplicationOf(TENANT)).isTrue();
        assertThat(admission.isOnApplicationOf(TenantId.of(1))).isFalse();
    }

    @Test
    void isOnNoApplicationWhereTheTenantAloneIsCalled() {
        admit(new Caller.Member(USER, new Id(1), Role.owner), Optional.empty());

        assertThat(admission.isOnApplicationOf(TENANT)).isFalse();
        assertThatIllegalStateException().isThrownBy(admission::application);
    }

    @Test
    void knowsTheUserOfPersonsAlone() {
        admit(new Caller.Member(USER, new Id(1), Role.member), Optional.of(APPLICATION));
        assertThat(admission.user()).contains(USER);
        assertThat(admission.person().session()).isEqualTo(new Id(1));
        assertThat(admission.isVisitor()).isFalse();

        admit(new Caller.Visitor(), Optional.of(APPLICATION));
        assertThat(admission.user()).isEmpty();
        assertThat(admission.isVisitor()).isTrue();
        assertThatIllegalStateException().isThrownBy(admission::person);
    }

    private void admit(Caller caller, Optional<Id> application) {
        admission.set(new Admission(caller, Optional.of(TENANT), application, Instant.EPOCH));
    }
}
