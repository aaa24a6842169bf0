package com.mintreu.modules.blog;

import com.mintreu.kernel.rows.Cursor;
import com.mintreu.kernel.rows.Id;
import java.time.Instant;
import java.util.Optional;

/** A post as JSON. The author is absent where an application wrote it, the content in lists that do not include it. */
public record PostView(
        Id id,
        Id applicationId,
        Optional<Id> authorId,
        String title,
        String slug,
        Optional<String> content,
        Optional<Instant> publishedAt,
        Instant createdAt,
        Instant updatedAt) {
    /** For lists without contents: what {@link #LISTED} selects. */
    public PostView(
            long id,
            long application,
            Long author,
            String title,
            String slug,
            Instant published,
            Instant created,
            Instant updated) {
        this(
                new Id(id),
                new Id(application),
                Optional.ofNullable(author).map(Id::new),
                title,
                slug,
                Optional.empty(),
                Optional.ofNullable(published),
                created,
                updated);
    }

    static final String LISTED =
            "NEW com.mintreu.modules.blog.PostView(p.id, p.applicationId, p.authorId, p.title, p.slug, p.publishedAt, p.createdAt, p.updatedAt)";

    static PostView of(Post post) {
        return new PostView(
                post.id(),
                post.application(),
                post.author(),
                post.title(),
                post.slug(),
                Optional.of(post.content()),
                post.publishedAt(),
                post.createdAt(),
                post.updatedAt());
    }

    PostView withoutContent() {
        return new PostView(
                id, applicationId, authorId, title, slug, Optional.empty(), publishedAt, createdAt, updatedAt);
    }

    /** Where it stands in a list that is sorted by id. */
    Cursor position() {
        return Cursor.of(id);
    }

    /** Where it stands in the list of what is published. */
    Cursor publishedPosition() {
        return new Cursor(publishedAt.orElseThrow(), id.value());
    }
}
