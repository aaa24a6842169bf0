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

    protected Operator() {}

    Operator(Id user) {
        super(Identity.NEW);
        this.userId = user.value();
    }
}
