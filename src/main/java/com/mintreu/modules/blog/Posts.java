package com.mintreu.modules.blog;

import com.mintreu.kernel.json.MergePatch;
import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Cursor;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.platform.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All the posts of the current application, as far as the caller may see them. */
@ApplicationScoped
@UnitOfWork
class Posts {
    private static final int TRIES = 50;

    @Inject
    EntityManager em;
    @Inject
    Clock clock;
    @Inject
    Caller caller;

    Post write(NewPost draft) {
        var slug = Optional.ofNullable(draft.slug()).map(Slug::new).orElseGet(() -> free(Slug.of(draft.title())));
        var post = new Post(caller.application(), caller.user(), draft.edited(slug));
        em.persist(post);
        return post;
    }

    Post find(Id id) {
        return em.createQuery("SELECT p FROM Post p WHERE p.id = :id AND p.applicationId = :application", Post.class)
                .setParameter("id", id.value()).setParameter("application", caller.application().value())
                .setMaxResults(1).getResultStream().findFirst().filter(this::isVisible)
                .orElseThrow(() -> Problem.notFound("post", id));
    }

    /** Writers see everything, latest first; visitors what is published, newest first. */
    Page<Post> list(PageRequest page) {
        return caller.isVisitor() ? published(page) : all(page);
    }

    /** The one with this slug, if there is one. */
    Page<Post> withSlug(String slug) {
        return new Page<>(bySlug(slug).filter(this::isVisible).map(List::of).orElse(List.of()), Optional.empty());
    }

    Post edit(Id id, MergePatch<EditedPost> patch) {
        var post = find(id);
        post.edit(patch.applyTo(EditedPost.of(post)));
        return post;
    }

    Post publish(Id id) {
        var post = find(id);
        post.publish(clock.instant());
        return post;
    }

    void withdraw(Id id) {
        find(id).withdraw();
    }

    /** With its comments: the foreign key takes them along. */
    void delete(Id id) {
        em.remove(find(id));
    }

    private Page<Post> all(PageRequest page) {
        return page.of(em.createQuery("SELECT p FROM Post p WHERE p.applicationId = :application AND p.id < :before ORDER BY p.id DESC", Post.class)
                .setParameter("application", caller.application().value()).setParameter("before", page.beforeId()));
    }

    /** The condition is written out because MariaDB does not use an index for (a, b) < (?, ?). */
    private Page<Post> published(PageRequest page) {
        var after = page.after(Cursor.newest(clock.instant()));
        return page.of(em.createQuery("SELECT p FROM Post p WHERE p.applicationId = :application AND p.publishedAt <= :at "
                        + "AND (p.publishedAt < :at OR p.id < :id) ORDER BY p.publishedAt DESC, p.id DESC", Post.class)
                .setParameter("application", caller.application().value())
                .setParameter("at", after.at()).setParameter("id", after.id()), Post::position);
    }

    private Slug free(Slug slug) {
        return Stream.concat(Stream.of(slug), IntStream.range(2, TRIES).mapToObj(slug::numbered))
                .filter(candidate -> bySlug(candidate.text()).isEmpty())
                .findFirst().orElseThrow(() -> Problem.duplicate("slug"));
    }

    private Optional<Post> bySlug(String slug) {
        return em.createQuery("SELECT p FROM Post p WHERE p.applicationId = :application AND p.slug = :slug", Post.class)
                .setParameter("application", caller.application().value()).setParameter("slug", slug)
                .setMaxResults(1).getResultStream().findFirst();
    }

    private boolean isVisible(Post post) {
        return !caller.isVisitor() || post.isPublished(clock.instant());
    }
}
