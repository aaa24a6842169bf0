package com.mintreu.kernel.schema;

import com.mintreu.kernel.tenancy.TenantColumn;
import com.mintreu.kernel.tenancy.TenantOwned;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.SingleTableMultitenantPolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;

/** A table as an entity is mapped to it; its name and its columns' in lower case. {@code loose} are the references that join without the tenant. */
record MappedTable(
        String name,
        String entity,
        boolean tenantOwned,
        boolean keyedByTenant,
        List<String> loose,
        Set<String> columns) {
    static List<MappedTable> of(EntityManagerFactory entities) {
        return JpaHelper.getDatabaseSession(entities).getDescriptors().values().stream()
                .filter(each -> !each.isAggregateDescriptor())
                .flatMap(MappedTable::of)
                .distinct()
                .toList();
    }

    private static Stream<MappedTable> of(ClassDescriptor entity) {
        var loose = entity.getMappings().stream()
                .filter(each -> each instanceof ForeignReferenceMapping reference && isLoose(reference))
                .map(each -> each.getAttributeName())
                .toList();
        return entity.getTables().stream()
                .map(table -> new MappedTable(
                        table.getName().toLowerCase(Locale.ROOT),
                        entity.getJavaClass().getSimpleName(),
                        isOwned(entity),
                        isKeyedByTenant(entity),
                        loose,
                        columns(entity, table)));
    }

    private static Set<String> columns(ClassDescriptor entity, DatabaseTable table) {
        return entity.getFields().stream()
                .filter(field -> field.getTableName().equalsIgnoreCase(table.getName()))
                .map(field -> unquoted(field.getName()))
                .collect(Collectors.toSet());
    }

    /** A word of SQL such as {@code key} is mapped with its quotes. */
    private static String unquoted(String column) {
        return column.replace("`", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isOwned(ClassDescriptor entity) {
        return entity != null && TenantOwned.class.isAssignableFrom(entity.getJavaClass());
    }

    /** As 64 bits, see {@link TenantColumn}. */
    private static boolean isKeyedByTenant(ClassDescriptor entity) {
        return entity.getMultitenantPolicy() instanceof SingleTableMultitenantPolicy policy
                && List.copyOf(policy.getTenantDiscriminatorFields().values()).equals(List.of(TenantOwned.TENANT))
                && entity.getPrimaryKeyFields().stream()
                        .anyMatch(field -> isTenant(field) && field.getType() == Long.class);
    }

    private static boolean isLoose(ForeignReferenceMapping reference) {
        if (!isOwned(reference.getReferenceDescriptor())) return false;
        Map<DatabaseField, DatabaseField> joined = reference instanceof OneToOneMapping one
                ? one.getSourceToTargetKeyFields()
                : reference instanceof OneToManyMapping many ? many.getSourceKeysToTargetForeignKeys() : Map.of();
        return joined.entrySet().stream().noneMatch(pair -> isTenant(pair.getKey()) && isTenant(pair.getValue()));
    }

    private static boolean isTenant(DatabaseField field) {
        return field.getName().equalsIgnoreCase(TenantColumn.NAME);
    }
}
