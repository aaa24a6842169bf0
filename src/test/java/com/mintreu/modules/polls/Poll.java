package com.mintreu.modules.polls;

import com.mintreu.kernel.persistence.UniqueKey;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A question that is open until its time has come. */
@Entity
@Table(name = "polls_polls")
@UniqueKey(
        name = "uq_polls_polls_question",
        type = "already-asked",
        title = "Already asked",
        detail = "There is a poll with this question.")
public class Poll extends TenantOwned {
    @Column(name = "application_id")
    private long applicationId;

    private String question;

    @Column(name = "closes_at")
    private Instant closesAt;

    protected Poll() {}

    Poll(Id application, NewPoll wanted) {
        super(Identity.NEW);
        this.applicationId = application.value();
        this.question = wanted.question();
        this.closesAt = wanted.closesAt();
    }

    void ask(String other) {
        question = other;
    }

    String question() {
        return question;
    }

    Instant closesAt() {
        return closesAt;
    }
}
