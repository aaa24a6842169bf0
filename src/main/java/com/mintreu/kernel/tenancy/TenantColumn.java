package com.mintreu.kernel.tenancy;

import org.eclipse.persistence.config.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.SingleTableMultitenantPolicy;

/** Reads and writes the tenant's column as 64 bits. EclipseLink knows no such discriminator and would cut it to 32. */
@SuppressWarnings("removal") // Payara's EclipseLink has the interface in this package alone.
public class TenantColumn implements DescriptorCustomizer {
    public static final String NAME = "tenant_id";

    @Override
    public void customize(ClassDescriptor entity) {
        var policy = (SingleTableMultitenantPolicy) entity.getMultitenantPolicy();
        policy.getTenantDiscriminatorFields().keySet().forEach(field -> field.setType(Long.class));
        entity.getPrimaryKeyFields().stream()
                .filter(field -> field.getName().equals(NAME))
                .forEach(field -> field.setType(Long.class));
    }
}
