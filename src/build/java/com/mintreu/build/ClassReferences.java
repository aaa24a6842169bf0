package com.mintreu.build;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The classes that a file names. Of a class file every string constant counts, so that names which are only looked up by
 * reflection are found as well; of any other file, each word. What is no known class is dropped.
 */
final class ClassReferences {
    private static final Pattern WORD = Pattern.compile("[\\w$./]+");
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w$/]+)[;<]");
    private static final int MAGIC = 0xCAFEBABE;

    /** Whether there is such a class; its name has slashes. */
    private final Predicate<String> known;

    private final Set<String> found = new HashSet<>();

    private ClassReferences(Predicate<String> known) {
        this.known = known;
    }

    /** Names with slashes, such as {@code java/lang/String}. */
    static Set<String> of(byte[] file, Predicate<String> known) throws IOException {
        var references = new ClassReferences(known);
        var in = new DataInputStream(new ByteArrayInputStream(file));
        if (file.length > Integer.BYTES && in.readInt() == MAGIC) references.readConstants(in);
        else references.add(new String(file, StandardCharsets.ISO_8859_1));
        return references.found;
    }

    /** The constant pool (Java Virtual Machine Specification, 4.4). */
    private void readConstants(DataInputStream in) throws IOException {
        in.skipBytes(4); // the version
        var count = in.readUnsignedShort();
        for (var index = 1; index < count; index++) {
            var tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> add(in.readUTF());
                case 7, 8, 16, 19, 20 -> in.skipBytes(2);
                case 15 -> in.skipBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
                case 5, 6 -> { // takes two places
                    in.skipBytes(8);
                    index++;
                }
                default -> throw new IOException("A class file has a constant of the unknown kind " + tag + ".");
            }
        }
    }

    private void add(String text) {
        WORD.matcher(text).results().forEach(word -> addIfKnown(word.group().replace('.', '/')));
        IN_DESCRIPTOR.matcher(text).results().forEach(type -> addIfKnown(type.group(1)));
    }

    private void addIfKnown(String name) {
        if (known.test(name)) found.add(name);
    }
}
