package com.mintreu.modules.blog;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;
import java.util.Optional;

/** A post as JSON. The author is absent where an application wrote it. */
public record PostView(Id id, Id applicationId, Optional<Id> authorId, String title, String slug, String content,
        Optional<Instant> publishedAt, Instant createdAt, Instant updatedAt) {
    static PostView of(Post post) {
        return new PostView(post.id(), post.application(), post.author(), post.title(), post.slug(), post.content(),
                post.publishedAt(), post.createdAt(), post.updatedAt());
    }
}
