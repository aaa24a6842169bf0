package com.mintreu.modules.blog;

import com.mintreu.kernel.json.HasText;
import com.mintreu.kernel.json.MaxBytes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A draft to be written; without a slug it gets one that is made of the title. */
public record NewPost(
        @HasText @Size(max = 200) String title,

        @NotNull @MaxBytes(value = Blog.CONTENT_KIB * 1024, setting = Blog.CONTENT_SETTING)
        String content,

        @Size(max = Slug.MAX) @Slug.Valid String slug) {
    EditedPost edited(Slug made) {
        return new EditedPost(title, content, made.text());
    }
}
