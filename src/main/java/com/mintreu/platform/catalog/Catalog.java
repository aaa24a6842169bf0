package com.mintreu.platform.catalog;

import com.mintreu.kernel.json.MergePatch;
import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.platform.modules.Modules;
import com.mintreu.platform.quotas.Quotas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What is sold, and on which terms. */
@ApplicationScoped
@UnitOfWork
public class Catalog {
    private static final int MAX_PLANS = 1_000;

    /** Bounded so that the public page of a product holds all of them. */
    @Produces
    static final Setting QUOTA = Quotas.setting("plans", MAX_PLANS, 100, "plans that a product may have");

    record Offer(Product product, List<Plan> plans) {}

    @Inject
    EntityManager em;

    @Inject
    Modules modules;

    @Inject
    Quotas quotas;

    @Inject
    Clock clock;

    Product sell(NewProduct wanted) {
        if (!modules.has(wanted.moduleKey())) {
            throw Problem.invalid("/moduleKey", "must be one of " + String.join(", ", modules.keys()));
        }
        var product = new Product(wanted.edited(), wanted.moduleKey());
        em.persist(product);
        return product;
    }

    Product change(Id id, MergePatch<EditedProduct> patch) {
        var product = product(id);
        product.describe(patch.applyTo(EditedProduct.of(product)));
        return product;
    }

    Product retire(Id id) {
        var product = product(id);
        product.retire(clock.instant());
        return product;
    }

    void sellAgain(Id id) {
        product(id).sellAgain();
    }

    /** With its plans. One to which a tenant has subscribed stays for as long as the subscription does, ended or not. */
    void delete(Id id) {
        var product = Optional.ofNullable(em.find(Product.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Problem.notFound("product", id));
        var subscriptions = em.createQuery(
                        "SELECT COUNT(s) FROM Subscription s WHERE s.plan.product = :product", Long.class)
                .setParameter("product", product)
                .getSingleResult();
        if (subscriptions > 0)
            throw Problem.conflict("product-in-use", "Tenants have subscribed to this product: retire it instead.");
        em.createQuery("DELETE FROM Plan p WHERE p.product = :product")
                .setParameter("product", product)
                .executeUpdate();
        em.remove(product);
    }

    /** Whether its module is in this WAR. */
    public boolean isDelivered(Product product) {
        return modules.has(product.moduleKey());
    }

    /** Whether one can subscribe to it now. */
    public boolean isOnSale(Product product) {
        return product.retiredAt().isEmpty() && isDelivered(product);
    }

    Plan offer(NewPlan wanted) {
        var product = Id.parse(wanted.productId())
                .map(id -> em.find(Product.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Problem.invalid("/productId", "is no product"));
        var plan = new Plan(product, wanted.edited());
        quotas.requireRoom(QUOTA, plansOf(product), "A product may have %s plans, and has %s.");
        em.persist(plan);
        return plan;
    }

    Plan changePlan(Id id, MergePatch<EditedPlan> patch) {
        var plan = plan(id).orElseThrow(() -> Problem.notFound("plan", id));
        plan.offer(patch.applyTo(EditedPlan.of(plan)));
        return plan;
    }

    public Product product(Id id) {
        return Optional.ofNullable(em.find(Product.class, id.value()))
                .orElseThrow(() -> Problem.notFound("product", id));
    }

    /** The product with this id or this slug. */
    public Optional<Product> find(String idOrSlug) {
        return Id.parse(idOrSlug).map(id -> em.find(Product.class, id.value())).or(() -> bySlug(idOrSlug));
    }

    /** Some plan by which the module is on sale. */
    public Optional<Plan> planOf(String moduleKey) {
        return em.createQuery(
                        "SELECT p FROM Plan p JOIN FETCH p.product q WHERE q.moduleKey = :key AND q.retiredAt IS NULL ORDER BY p.id",
                        Plan.class)
                .setParameter("key", moduleKey)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<Plan> plan(Id id) {
        return Optional.ofNullable(em.find(Plan.class, id.value()));
    }

    Offer offer(String slug) {
        var product = bySlug(slug).filter(this::isOnSale).orElseThrow(() -> Problem.notFound("product", slug));
        var plans = em.createQuery("SELECT p FROM Plan p WHERE p.product = :product ORDER BY p.id", Plan.class)
                .setParameter("product", product)
                .setMaxResults(MAX_PLANS)
                .getResultList();
        return new Offer(product, plans);
    }

    Page<Product> products(PageRequest page) {
        return page.of(em.createQuery("SELECT p FROM Product p WHERE p.id > :after ORDER BY p.id", Product.class)
                .setParameter("after", page.afterId()));
    }

    Page<Product> onSale(PageRequest page) {
        return page.of(em.createQuery(
                        "SELECT p FROM Product p WHERE p.id > :after AND p.retiredAt IS NULL ORDER BY p.id",
                        Product.class)
                .setParameter("after", page.afterId()));
    }

    Page<Plan> plans(PageRequest page) {
        return page.of(em.createQuery(
                        "SELECT p FROM Plan p JOIN FETCH p.product WHERE p.id > :after ORDER BY p.id", Plan.class)
                .setParameter("after", page.afterId()));
    }

    private long plansOf(Product product) {
        return em.createQuery("SELECT COUNT(p) FROM Plan p WHERE p.product = :product", Long.class)
                .setParameter("product", product)
                .getSingleResult();
    }

    private Optional<Product> bySlug(String slug) {
        return em.createQuery("SELECT p FROM Product p WHERE p.slug = :slug", Product.class)
                .setParameter("slug", slug)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
