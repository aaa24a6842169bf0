package com.mintreu.modules.blog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What its writers may change of a post. */
public record EditedPost(
        @NotBlank @Size(max = 200) String title,
        @NotNull String content,
        @NotNull @Size(max = Slug.MOST) @Pattern(regexp = Slug.PATTERN, message = Slug.RULE) String slug) {
    static EditedPost of(Post post) {
        return new EditedPost(post.title(), post.content(), post.slug());
    }
}
