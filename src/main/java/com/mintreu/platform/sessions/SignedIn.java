package com.mintreu.platform.sessions;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;

/** Whose a session token is, and until when. */
public record SignedIn(Id session, Id user, Instant until) {}
