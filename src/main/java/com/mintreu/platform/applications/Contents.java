package com.mintreu.platform.applications;

import com.mintreu.kernel.persistence.Growth;
import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.tenancy.TenantOwned;
import com.mintreu.platform.modules.Modules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the modules keep of the current tenant. The platform's own rows of it have quotas of their own. */
@ApplicationScoped
@UnitOfWork
class Contents {
    @Inject
    EntityManager em;

    @Inject
    Modules modules;

    boolean include(Class<?> entity) {
        return TenantOwned.class.isAssignableFrom(entity)
                && modules.keyOf(entity).isPresent();
    }

    /** Those of a module's entities, by name. */
    Set<String> collections(String module) {
        return em.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(each -> modules.keyOf(each).filter(module::equals).isPresent())
                .map(modules::collectionOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads every row, and every text of it: to be done seldom. */
    Growth count() {
        return em.getMetamodel().getEntities().stream()
                .filter(each -> include(each.getJavaType()))
                .sorted(Comparator.comparing(EntityType::getName))
                .map(this::count)
                .reduce(Growth.NONE, Growth::plus);
    }

    private Growth count(EntityType<?> entity) {
        var query = new StringBuilder("SELECT COUNT(e), 0"); // two columns at least, so that the result is an array
        texts(entity)
                .forEach(text ->
                        query.append(", SUM(FUNCTION('LENGTH', e.").append(text).append("))"));
        var found = (Object[]) em.createQuery(query.append(" FROM ")
                        .append(entity.getName())
                        .append(" e")
                        .toString())
                .getSingleResult();
        var bytes = Stream.of(found)
                .skip(2)
                .mapToLong(each -> each == null ? 0 : ((Number) each).longValue())
                .sum();
        return Growth.of(((Number) found[0]).longValue(), bytes);
    }

    private static Stream<String> texts(EntityType<?> entity) {
        return entity.getSingularAttributes().stream()
                .filter(each -> each.getPersistentAttributeType() == PersistentAttributeType.BASIC
                        && Set.of(String.class, byte[].class).contains(each.getJavaType()))
                .map(SingularAttribute::getName)
                .sorted();
    }
}
