package com.mintreu.platform.users;

import com.mintreu.kernel.json.HasText;
import com.mintreu.kernel.json.MaxBytes;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** A person who registers. The password has at least 12 characters and at most 72 bytes in UTF-8. */
public record NewUser(
        @HasText @Size(max = 100) String name,
        @HasText @Email @Size(max = 254) String email,
        @NotNull @Size(min = 12) @MaxBytes(72) String password) {
    /** Held to its bounds in the form that is stored: lower case may be longer. */
    public NewUser {
        email = lowerCase(email);
    }

    public static String lowerCase(String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }
}
