package com.mintreu.kernel.start;

import com.mintreu.kernel.types.BuildIndex;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/** Gives CDI the classes that the build listed: the WAR has no beans.xml, so neither Weld nor a full server looks for any. */
public class ListedBeans implements Extension {
    void add(@Observes BeforeBeanDiscovery discovery, BeanManager beans) {
        for (var type : BuildIndex.beans()) {
            discovery.addAnnotatedType(beans.createAnnotatedType(type), type.getName());
        }
    }
}
