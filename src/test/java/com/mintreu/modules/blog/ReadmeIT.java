package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mintreu.blackbox.Platform;
import com.mintreu.blackbox.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session in the README works when pasted. */
class ReadmeIT {
    private static final Pattern SESSION =
            Pattern.compile("(?m)^<!-- session -->\\s*^```sh\\R(.*?)^```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theSessionWorksWhenPasted() throws Exception {
        assumeTrue(isThere("bash") && isThere("curl"), "bash and curl are needed to run the session");
        World.plan("blog");
        var readme = SESSION.matcher(Files.readString(Path.of(System.getProperty("user.dir"), "README.md")));
        assertThat(readme.find()).as("a session in README.md").isTrue();
        var output = folder.resolve("output");
        // Strict, so that the session cannot limp past a call that failed.
        var bash = new ProcessBuilder("bash", "-e", "-u", "-o", "pipefail", "-c", readme.group(1))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(folder.toFile());
        bash.environment().put("BASE", Platform.get().uri().resolve("api/v1").toString());

        var process = bash.start();
        var ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        var lines = Files.readString(output).strip().lines().toList();

        assertThat(ended).as("ends in time: %s", lines).isTrue();
        assertThat(process.exitValue()).as("%s", lines).isZero();
        assertThat(lines).last().asString().contains("Hello");
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
