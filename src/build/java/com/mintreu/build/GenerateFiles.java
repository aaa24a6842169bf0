package com.mintreu.build;

import java.nio.file.Path;
import org.eclipse.persistence.tools.weaving.jpa.StaticWeaveProcessor;

/**
 * Build step: from the compiled classes, writes the lists of types, weaves the entities, and corrects the description of the API. Arguments: the folder of the
 * classes, the template of persistence.xml, the version, the folder of the description.
 */
public final class GenerateFiles {
    private GenerateFiles() {}

    public static void main(String... args) throws Exception {
        var classes = Path.of(args[0]);
        TypeLists.write(classes, Path.of(args[1]), args[2]);
        weave(classes);
        ApiDescription.write(Path.of(args[3]));
    }

    private static void weave(Path classes) throws Exception {
        var weaver = new StaticWeaveProcessor(classes.toFile(), classes.toFile());
        weaver.setPersistenceXMLLocation("META-INF/persistence.xml");
        weaver.performWeaving();
    }
}
