package com.mintreu.kernel.start;

import jakarta.annotation.Priority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jboss.weld.environment.deployment.discovery.BeanArchiveBuilder;
import org.jboss.weld.environment.deployment.discovery.BeanArchiveHandler;

/**
 * Lists the classes of a library that has a beans.xml, in a WAR that Tomcat leaves packed. Weld names it by a URL whose escapes it has undone and
 * then opens that URL: a file name such as {@code shop#eu.war} ends at the # for it. The name is a plain path again, and is read as one here.
 */
@Priority(1_000) // before Weld's own
public class PackedArchives implements BeanArchiveHandler {
    private static final String WAR = "war:file:";
    /** Between the WAR and the library in it. */
    private static final String IN_WAR = "*/";

    private static final String CLASS = ".class";

    @Override
    public BeanArchiveBuilder handle(String reference) {
        var end = reference.lastIndexOf(IN_WAR);
        if (!reference.startsWith(WAR) || end < 0) return null; // a file, which Weld's own read
        var builder = new BeanArchiveBuilder();
        try (var war = new ZipFile(reference.substring(WAR.length(), end));
                var library = new ZipInputStream(
                        war.getInputStream(war.getEntry(reference.substring(end + IN_WAR.length()))))) {
            for (var entry = library.getNextEntry(); entry != null; entry = library.getNextEntry()) {
                var name = entry.getName();
                if (name.endsWith(CLASS))
                    builder.addClass(
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return builder;
    }
}
