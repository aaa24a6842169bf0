package com.mintreu.modules.blog;

import com.mintreu.kernel.json.HasText;
import com.mintreu.kernel.json.MaxBytes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What its writers may change of a post. */
public record EditedPost(
        @HasText @Size(max = 200) String title,

        @NotNull @MaxBytes(value = Blog.CONTENT_KIB * 1024, setting = Blog.CONTENT_SETTING)
        String content,

        @NotNull @Size(max = Slug.MAX) @Slug.Valid String slug) {
    static EditedPost of(Post post) {
        return new EditedPost(post.title(), post.content(), post.slug());
    }
}
