package com.mintreu.modules.blog;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantOwned;
import com.mintreu.kernel.unicode.Blank;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** An article of a blog: a draft until it is published. */
@Entity
@Table(name = "blog_posts")
class Post extends TenantOwned {
    @Column(name = "application_id")
    private long applicationId;

    @Column(name = "author_id")
    private Long authorId;

    private String title;
    private String slug;
    private String content;

    @Column(name = "content_bytes")
    private int contentBytes;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Post() {}

    Post(Id application, Optional<Id> author, EditedPost draft) {
        super(Identity.NEW);
        this.applicationId = application.value();
        this.authorId = author.map(Id::value).orElse(null);
        edit(draft);
    }

    final void edit(EditedPost draft) {
        title = Blank.strip(draft.title());
        slug = new Slug(draft.slug()).text();
        content = draft.content();
        contentBytes = content.getBytes(StandardCharsets.UTF_8).length;
    }

    void publish(Instant now) {
        if (publishedAt != null)
            throw Problem.conflict("already-published", "The post %s is already published.".formatted(id()));
        publishedAt = now;
    }

    void withdraw() {
        if (publishedAt == null) throw Problem.notFound("publication of the post", id());
        publishedAt = null;
    }

    Id application() {
        return new Id(applicationId);
    }

    Optional<Id> author() {
        return Optional.ofNullable(authorId).map(Id::new);
    }

    String title() {
        return title;
    }

    String slug() {
        return slug;
    }

    String content() {
        return content;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
