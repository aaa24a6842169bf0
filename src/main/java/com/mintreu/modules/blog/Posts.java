package com.mintreu.modules.blog;

import com.mintreu.kernel.json.MergePatch;
import com.mintreu.kernel.persistence.Transactions;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All the posts of the current application, as far as the caller may see them. */
@ApplicationScoped
@UnitOfWork
class Posts {
    private static final String ALL =
            " FROM Post p WHERE p.applicationId = :application AND p.id < :id ORDER BY p.id DESC";
    /** The condition is written out because MariaDB does not use an index for (a, b) < (?, ?). */
    private static final String PUBLISHED =
            " FROM Post p WHERE p.applicationId = :application AND p.publishedAt <= :at "
                    + "AND (p.publishedAt < :at OR p.id < :id) ORDER BY p.publishedAt DESC, p.id DESC";

    private static final String ONE = "SELECT p FROM Post p WHERE p.applicationId = :application AND p.id = :key";
    private static final String WITH_SLUG =
            "SELECT p FROM Post p WHERE p.applicationId = :application AND p.slug = :key";
    /** What a visitor may not see is not even loaded, else the time of the answer would tell of it. */
    private static final String IF_PUBLISHED = " AND p.publishedAt <= :now";

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentAdmission admission;

    @Inject
    Transactions transactions;

    Post write(NewPost draft) {
        var slug = Optional.ofNullable(draft.slug()).map(Slug::new).orElseGet(() -> made(Slug.of(draft.title())));
        var post = new Post(admission.application(), admission.user(), draft.edited(slug));
        em.persist(post);
        return post;
    }

    Post find(Id id) {
        return one(ONE, id.value()).orElseThrow(() -> Problem.notFound("post", id));
    }

    /** Writers see everything, latest first; visitors what is published, newest first. Contents are only there if they are asked for. */
    Page<PostView> list(boolean contents, PageRequest page) {
        var after = admission.isVisitor()
                ? page.after(Cursor.newest(clock.instant()))
                : new Cursor(Instant.EPOCH, page.beforeId());
        Function<PostView, Cursor> position = admission.isVisitor() ? PostView::publishedPosition : PostView::position;
        if (!contents) return page.of(rows(PostView.LISTED, PostView.class, after), position);
        return page.fitting(
                        rows("p.contentBytes", Integer.class, after),
                        rows("p", Post.class, after),
                        post -> position.apply(PostView.of(post)))
                .map(PostView::of);
    }

    /** The one with this slug, if there is one. */
    Page<PostView> withSlug(String slug, boolean contents) {
        var found = one(WITH_SLUG, new Slug(slug).text()).map(PostView::of);
        return new Page<>(
                found.map(post -> contents ? post : post.withoutContent())
                        .map(List::of)
                        .orElse(List.of()),
                Optional.empty());
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

    private <T> TypedQuery<T> rows(String selected, Class<T> type, Cursor after) {
        var query = em.createQuery("SELECT " + selected + (admission.isVisitor() ? PUBLISHED : ALL), type)
                .setParameter("application", admission.application().value())
                .setParameter("id", after.id());
        return admission.isVisitor() ? query.setParameter("at", after.at()) : query;
    }

    /** A slug that is free. Who took it at the same moment and was first is not told to the caller: the unit runs again with another. */
    private Slug made(Slug slug) {
        if (transactions.runAgainIfTaken() > 1) return slug.withRandomSuffix();
        var candidates = slug.candidates().map(Slug::text).toList();
        var taken = Set.copyOf(em.createQuery(
                        "SELECT p.slug FROM Post p WHERE p.applicationId = :application AND p.slug IN :candidates",
                        String.class)
                .setParameter("application", admission.application().value())
                .setParameter("candidates", candidates)
                .setMaxResults(candidates.size())
                .getResultList());
        return slug.candidates()
                .filter(candidate -> !taken.contains(candidate.text()))
                .findFirst()
                .orElseGet(slug::withRandomSuffix);
    }

    private Optional<Post> one(String query, Object key) {
        var found = em.createQuery(admission.isVisitor() ? query + IF_PUBLISHED : query, Post.class)
                .setParameter("application", admission.application().value())
                .setParameter("key", key);
        if (admission.isVisitor()) found.setParameter("now", clock.instant());
        return found.setMaxResults(1).getResultStream().findFirst();
    }
}
