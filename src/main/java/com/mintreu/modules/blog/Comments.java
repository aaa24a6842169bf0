package com.mintreu.modules.blog;

import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Cursor;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.platform.access.CurrentAdmission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/** The comments on the posts that the caller may see. */
@ApplicationScoped
@UnitOfWork
class Comments {
    @Inject
    EntityManager em;

    @Inject
    Posts posts;

    @Inject
    CurrentAdmission admission;

    Comment write(Id post, NewComment said) {
        var comment = new Comment(posts.find(post), admission.user(), said.content());
        em.persist(comment);
        return comment;
    }

    Comment find(Id post, Id id) {
        return em.createQuery("SELECT c FROM Comment c WHERE c.post = :post AND c.id = :id", Comment.class)
                .setParameter("post", posts.find(post))
                .setParameter("id", id.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("comment", id));
    }

    Page<Comment> list(Id post, PageRequest page) {
        var on = posts.find(post);
        return page.fitting(
                NewComment.MAX_BYTES,
                () -> of(on, "LENGTH(c.content)", Integer.class, page),
                of(on, "c", Comment.class, page),
                comment -> Cursor.of(comment.id()));
    }

    private <T> TypedQuery<T> of(Post post, String selected, Class<T> type, PageRequest page) {
        return em.createQuery(
                        "SELECT " + selected + " FROM Comment c WHERE c.post = :post AND c.id > :after ORDER BY c.id",
                        type)
                .setParameter("post", post)
                .setParameter("after", page.afterId());
    }

    void delete(Id post, Id id) {
        em.remove(find(post, id));
    }
}
