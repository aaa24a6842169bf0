package com.mintreu.modules.polls;

import com.mintreu.kernel.rows.Id;

/** A poll as JSON. */
public record PollView(Id id, String question, boolean open) {}
