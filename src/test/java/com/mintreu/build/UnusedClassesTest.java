package com.mintreu.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnusedClassesTest {
    private static final String FIELD = path(HasAField.class);
    private static final String NAMED = path(IsNamed.class);
    private static final String SERVICE = path(IsAService.class);
    private static final String FAR = path(IsReachedThroughAnother.class);
    private static final String LEFT = path(IsLeft.class);

    @Test
    void keepsWhatAnotherClassNames() throws IOException {
        assertThat(unreachable(Root.class)).isEqualTo(Set.of(NAMED, SERVICE, LEFT));
    }

    @Test
    void keepsWhatAClassLoadsByName() throws IOException {
        assertThat(unreachable(Loads.class)).isEqualTo(Set.of(FIELD, FAR, SERVICE, LEFT));
    }

    @Test
    void keepsWhatAFileNames() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var each : List.of(IsAService.class, IsLeft.class)) files.put(path(each), read(each));
        files.put("META-INF/services/a", IsAService.class.getName().getBytes(StandardCharsets.UTF_8));

        assertThat(UnusedClasses.unreachable(files, Set.of(SERVICE, LEFT))).isEqualTo(Set.of(LEFT));
    }

    @Test
    void leavesOutPartsOfLibraries() {
        assertThat(UnusedClasses.isUnusedPart("org/eclipse/persistence/sdo/SDOType.class"))
                .isTrue();
        assertThat(UnusedClasses.isUnusedPart("org/eclipse/persistence/sessions/Session.class"))
                .isFalse();
        assertThat(UnusedClasses.isUnusedPart("com/ibm/icu/text/IDNA$Info.class"))
                .isFalse();
        assertThat(UnusedClasses.isUnusedPart("com/ibm/icu/text/Collator.class"))
                .isTrue();
    }

    private static Set<String> unreachable(Class<?> root) throws IOException {
        return UnusedClasses.unreachable(files(root), Set.of(FIELD, NAMED, SERVICE, FAR, LEFT));
    }

    private static Map<String, byte[]> files(Class<?> root) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var each : List.of(
                root, HasAField.class, IsNamed.class, IsAService.class, IsReachedThroughAnother.class, IsLeft.class))
            files.put(path(each), read(each));
        return files;
    }

    private static byte[] read(Class<?> type) throws IOException {
        try (var in = type.getResourceAsStream("/" + path(type))) {
            return in.readAllBytes();
        }
    }

    private static String path(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }
}

class Root {
    HasAField field;
}

class HasAField {
    List<IsReachedThroughAnother> field;
}

class IsReachedThroughAnother {}

class Loads {
    Class<?> type() throws ClassNotFoundException {
        return Class.forName("com.mintreu.build.IsNamed");
    }
}

class IsNamed {}

class IsAService {}

class IsLeft {}
