package com.mintreu.modules.blog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A draft to be written; without a slug it gets one that is made of the title. */
public record NewPost(
        @NotBlank @Size(max = 200) String title,
        @NotNull String content,
        @Size(max = Slug.MOST) @Pattern(regexp = Slug.PATTERN, message = Slug.RULE) String slug) {
    EditedPost edited(Slug made) {
        return new EditedPost(title, content, made.text());
    }
}
