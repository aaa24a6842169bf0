package com.mintreu.kernel.web;

import com.mintreu.kernel.rows.Id;

/** What the creation of a thing answers: 201 with the thing, and its address below the one that was called. */
public record Created<T>(String at, T thing) {
    public Created(Id id, T thing) {
        this(id.toString(), thing);
    }
}
