package com.mintreu.build;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of the libraries that the platform cannot come to use. Each file costs time at every start from a packed WAR, because Tomcat looks
 * up its path, and a block on the disk where the WAR is unpacked.
 */
final class UnusedClasses {
    /** Parts of EclipseLink beside JPA with annotations on a relational database; and what Liquibase needs for changelogs in XML. */
    private static final Pattern PARTS = Pattern.compile("commonj/sdo/.*|org/eclipse/persistence/("
            + "(internal/)?(dbws|nosql|oxm|sdo|xr)|jaxb|internal/(codegen|eis|jaxb)|eis/(adapters|interactions|mappings)" // other stores
            + "|jpa/(config|rs)|internal/jpa/(config|parsing|rs/metadata)|internal/sessions/factories" // other ways to
            // set it up
            + "|services|transaction|internal/sessions/coordination" // in application servers and clusters
            + "|internal/libraries/asm/(commons|tree))/.*" // weaving at run time
            + "|liquibase/(examples|integration/ant)/.*|www\\.liquibase\\.org/.*");

    /** Of the 15 MB of icu4j what com.mintreu.kernel.unicode loads, whatever the text; UnicodeInWarIT tries it with each character. */
    private static final Pattern ICU = Pattern.compile(
            "com/ibm/icu/("
                    + "impl/(CacheBase|CacheValue|CaseMapImpl|ClassLoaderUtil|ICUBinary|ICUConfig|ICUData|ICUDebug|IllegalIcuArgumentException|Norm2AllModes|Normalizer2Impl"
                    + "|Punycode|SoftCache|Trie2|Trie2_16|Trie2_32|UBiDiProps|UCaseProps|UCharacterProperty|UTS46)"
                    + "|lang/(IterableOfInt|UCharacter|UCharacterCategory|UCharacterEnums|UProperty|UScript)"
                    + "|text/(BreakIterator|CaseMap|Edits|IDNA|Normalizer2|StringPrepParseException|UTF16)"
                    + "|util/(CodePointMap|CodePointTrie|ICUException|ICUInputTooLongException|ICUUncheckedIOException|RangeValueIterator|ValueIterator|VersionInfo)"
                    + ")(\\$.*)?\\.class|com/ibm/icu/(ICUConfig\\.properties|impl/data/icudata/(uts46\\.nrm|nfc\\.nrm|nfkc\\.nrm|uprops\\.icu|ucase\\.icu|ubidi\\.icu))");

    private static final String ICU_PACKAGE = "com/ibm/icu/";

    private static final String CLASS = ".class";

    private final Map<String, byte[]> files;
    private final Set<String> optional;

    private UnusedClasses(Map<String, byte[]> files, Set<String> optional) {
        this.files = files;
        this.optional = optional;
    }

    /** Whether the file, by its path below WEB-INF/classes, belongs to a part of a library that is not used. */
    static boolean isUnusedPart(String path) {
        return PARTS.matcher(path).matches()
                || path.startsWith(ICU_PACKAGE) && !ICU.matcher(path).matches();
    }

    /**
     * Those of the optional files that no other file names, directly or through others.
     *
     * @param files all below WEB-INF/classes, by their paths there
     * @param optional the paths of classes of libraries that load no class by a name they put together
     */
    static Set<String> unreachable(Map<String, byte[]> files, Set<String> optional) throws IOException {
        var unused = new HashSet<>(optional);
        unused.removeAll(new UnusedClasses(files, optional).reachable());
        return unused;
    }

    private Set<String> reachable() throws IOException {
        var reached = new HashSet<String>();
        var waiting = new ArrayDeque<String>();
        for (var path : files.keySet()) {
            if (!optional.contains(path)) waiting.add(path);
        }
        while (!waiting.isEmpty()) {
            for (var name : ClassReferences.of(files.get(waiting.remove()), each -> optional.contains(each + CLASS))) {
                if (reached.add(name + CLASS)) waiting.add(name + CLASS);
            }
        }
        return reached;
    }
}
