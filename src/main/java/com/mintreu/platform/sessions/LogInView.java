package com.mintreu.platform.sessions;

import com.mintreu.platform.users.UserView;
import java.time.Instant;

/** What a log-in answers; the only time that the token is shown. */
public record LogInView(String token, Instant expiresAt, UserView user) {
    static LogInView of(Sessions.LogIn logIn) {
        return new LogInView(logIn.token().reveal(), logIn.session().expiresAt(), UserView.of(logIn.user()));
    }
}
