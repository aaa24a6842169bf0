package com.mintreu.platform.operators;

import com.mintreu.kernel.json.HasText;
import com.mintreu.kernel.json.MaxBytes;
import com.mintreu.platform.users.NewUser;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The first operator, and the token that proves the right to be it. */
public record NewOperator(
        @NotNull @Size(max = 1000) String token,
        @HasText @Size(max = 100) String name,
        @HasText @Email @Size(max = 254) String email,
        @NotNull @Size(min = 12) @MaxBytes(72) String password) {
    public NewOperator {
        email = NewUser.lowerCase(email);
    }
}
