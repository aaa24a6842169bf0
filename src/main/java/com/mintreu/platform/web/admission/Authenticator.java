package com.mintreu.platform.web.admission;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.platform.applications.ApiKeyCache;
import com.mintreu.platform.sessions.SessionCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Step 1: whose the credential is. 401 if it is nobody's. */
@ApplicationScoped
class Authenticator {
    @Inject
    ApiKeyCache keys;

    @Inject
    SessionCache sessions;

    Identity authenticate(Credential credential, Instant now) {
        if (credential instanceof Credential.Key key) return key(key);
        if (credential instanceof Credential.Token token) return user(token, now);
        return new Identity.None();
    }

    private Identity key(Credential.Key sent) {
        return keys.scope(sent.key(), sent.secret())
                .map(scope -> new Identity.Key(sent.key(), scope))
                .orElseThrow(() ->
                        Problem.unauthenticated("The API key is unknown or revoked, or the secret is not its own."));
    }

    private Identity user(Credential.Token sent, Instant now) {
        return sessions.signedIn(sent.text(), now)
                .map(Identity.User::new)
                .orElseThrow(
                        () -> Problem.unauthenticated("The session token is unknown, ended or expired; log in again."));
    }
}
