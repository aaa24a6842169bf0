package com.mintreu.kernel.start;

import com.mintreu.kernel.types.BuildList;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/** Gives CDI the classes that the build listed, where {@link Bootstrap} started it; a full server finds them itself. */
public class OwnTypes implements Extension {
    void add(@Observes BeforeBeanDiscovery discovery, BeanManager beans) {
        if (!Bootstrap.startedWeld()) return;
        for (var type : BuildList.beans()) {
            discovery.addAnnotatedType(beans.createAnnotatedType(type), type.getName());
        }
    }
}
