package com.mintreu.platform.access;

import com.mintreu.kernel.rows.Id;

/** Who sends a request, as its credential proves. */
public sealed interface Caller {
    /** On a route for everybody, where no credential is looked at. */
    record Nobody() implements Caller {}

    /** Without a credential, on the domain of a tenant. */
    record Visitor() implements Caller {}

    /** An application of a tenant. The public key names it; the secret is not kept. */
    record ApiKey(String publicKey) implements Caller {}

    /** Somebody who has logged in. */
    sealed interface Person extends Caller {
        Id user();

        Id session();
    }

    /** On a route for all users: no tenant is looked for. */
    record User(Id user, Id session) implements Person {}

    /** A user on a route of a tenant to which the user belongs. */
    record Member(Id user, Id session, Role role) implements Person {}

    /** A user who runs the platform, on a route for operators. */
    record Operator(Id user, Id session) implements Person {}
}
