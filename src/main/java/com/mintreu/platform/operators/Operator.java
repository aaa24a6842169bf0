package com.mintreu.platform.operators;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That a user runs the platform. */
@Entity
@Table(name = "operators")
class Operator extends Row {
    @Column(name = "user_id")
    private long userId;
    /** True or null; unique, so that of several who set the platform up at the same moment one is the first. */
    private Boolean first;

    protected Operator() {}

    static Operator first(Id user) {
        return new Operator(user, true);
    }

    private Operator(Id user, Boolean first) {
        super(Identity.NEW);
        this.userId = user.value();
        this.first = first;
    }
}
