package com.mintreu.starts;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Lets a running application believe that an OutOfMemoryError has been caught, without the damage that a real one does. Loaded into its JVM from outside. */
public final class OutOfMemoryAgent {
    private static final String NOTED_BY = "com.mintreu.kernel.memory.HeapTrouble";

    private OutOfMemoryAgent() {}

    /** The application has answered health before, so that the class is loaded. */
    static void attach(long pid)
            throws IOException, AttachNotSupportedException, AgentLoadException, AgentInitializationException {
        var machine = VirtualMachine.attach(Long.toString(pid));
        try {
            machine.loadAgent(jar().toAbsolutePath().toString());
        } finally {
            machine.detach();
        }
    }

    public static void agentmain(String arguments, Instrumentation instrumentation)
            throws ReflectiveOperationException {
        for (var type : instrumentation.getAllLoadedClasses()) {
            if (!type.getName().equals(NOTED_BY)) continue;
            type.getMethod("note").invoke(null);
            return;
        }
        throw new ClassNotFoundException(NOTED_BY);
    }

    private static Path jar() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Name("Agent-Class"), OutOfMemoryAgent.class.getName());
        var entry = OutOfMemoryAgent.class.getName().replace('.', '/') + ".class";
        var jar = Files.createDirectories(Node.FOLDER).resolve("out-of-memory-agent.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var type = OutOfMemoryAgent.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            type.transferTo(out);
        }
        return jar;
    }
}
