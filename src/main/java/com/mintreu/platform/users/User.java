package com.mintreu.platform.users;

import com.mintreu.kernel.rows.Row;
import com.mintreu.kernel.unicode.Blank;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;

/** A person, known to the whole platform by the e-mail address. */
@Entity
@Table(name = "users")
public class User extends Row {
    private String name;
    private String email;
    private String password;

    protected User() {}

    User(String name, String email, String passwordHash) {
        super(Identity.NEW);
        this.name = Blank.strip(name);
        this.email = normal(email);
        this.password = passwordHash;
    }

    /** Addresses are compared without regard to case. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return password;
    }
}
