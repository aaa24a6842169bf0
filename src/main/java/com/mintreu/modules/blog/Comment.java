package com.mintreu.modules.blog;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;

/** What somebody says to a post. */
@Entity
@Table(name = "blog_comments")
class Comment extends TenantOwned {
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "post_id", referencedColumnName = "id")
    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false)
    private Post post;

    @Column(name = "author_id")
    private Long authorId;

    private String content;

    protected Comment() {}

    Comment(Post post, Optional<Id> author, String content) {
        super(Identity.NEW);
        this.post = post;
        this.authorId = author.map(Id::value).orElse(null);
        this.content = content;
    }

    Optional<Id> author() {
        return Optional.ofNullable(authorId).map(Id::new);
    }

    String content() {
        return content;
    }
}
