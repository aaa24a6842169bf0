package com.mintreu.isolation;

import com.mintreu.blackbox.Api;
import com.mintreu.blackbox.Json;
import com.mintreu.blackbox.World;

/** A person with an account, and the session that all the attacks of this person share. */
public record Individual(String user, String email, String password, Api api) {

    /** Registers somebody whose name and address bear the mark. */
    static Individual register(String mark, String word) {
        var email = mark + "-" + word + "@example.com";
        var password = World.unique("password");
        var user = Api.anyone()
                .post("users", Json.object("name", mark + " " + word, "email", email, "password", password))
                .expect(201)
                .id();
        return new Individual(user, email, password, session(email, password));
    }

    /** The same person in a session that may be ended. */
    public Api again() {
        return session(email, password);
    }

    static Api session(String email, String password) {
        return Api.anyone().as(World.logIn(email, password).text("token"));
    }
}
