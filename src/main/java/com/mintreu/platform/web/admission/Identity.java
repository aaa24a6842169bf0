package com.mintreu.platform.web.admission;

import com.mintreu.platform.applications.ApplicationScope;
import com.mintreu.platform.sessions.SignedIn;

/** What a credential proves by itself, before a tenant is resolved. */
sealed interface Identity {
    /** There was no credential. */
    record None() implements Identity {}

    /** An API key works on its own application. */
    record Key(String publicKey, ApplicationScope scope) implements Identity {}

    record User(SignedIn session) implements Identity {}
}
