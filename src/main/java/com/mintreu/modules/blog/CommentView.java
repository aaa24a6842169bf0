package com.mintreu.modules.blog;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;
import java.util.Optional;

/** A comment as JSON. The author is absent where an application wrote it. */
public record CommentView(
        Id id, Id postId, Optional<Id> authorId, String content, Instant createdAt, Instant updatedAt) {
    static CommentView of(Comment comment, Id post) {
        return new CommentView(
                comment.id(), post, comment.author(), comment.content(), comment.createdAt(), comment.updatedAt());
    }
}
