package com.mintreu.platform.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.types.BuildList;
import com.mintreu.kernel.web.Call;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReaderTest {
    public record Seen(String what) {}

    public static class Wish {
        @QueryParam("size")
        @DefaultValue("small")
        String size;
        @QueryParam("colour")
        private String colour;
    }

    @Singleton
    @Produces(MediaType.APPLICATION_JSON)
    public static class Known {
        @GET
        public Seen all(@PathParam("id") Id id, @PathParam("id") String text, @QueryParam("word") String word, @QueryParam("other") @DefaultValue("none") String other, @BeanParam Wish wish) {
            return new Seen(String.join(" ", id.toString(), text, word, other, wish.size, wish.colour));
        }

        @GET
        public Seen failing() throws IOException {
            throw new IOException("cut off");
        }

        @GET
        public Seen refusing() {
            throw Problem.forbidden("No.");
        }
    }

    public static class Numbered {
        @QueryParam("size")
        int size;
    }

    public static class Spelt {
        public Spelt(String text) {}

        public static Spelt fromString(String text) {
            return new Spelt(text);
        }
    }

    @Singleton
    @Produces(MediaType.APPLICATION_JSON)
    public static class Unknown {
        @POST
        public Seen noRead() {
            return null;
        }

        @GET
        public String noRecord() {
            return "";
        }

        @GET
        @Produces("text/csv")
        public Seen noJson() {
            return null;
        }

        @GET
        @Deprecated
        public Seen otherwiseAnnotated() {
            return null;
        }

        @GET
        Seen notPublic() {
            return null;
        }

        @GET
        public Seen number(@QueryParam("limit") int limit) {
            return null;
        }

        @GET
        public Seen header(@HeaderParam("Range") String range) {
            return null;
        }

        @GET
        public Seen numbersInABean(@BeanParam Numbered bean) {
            return null;
        }

        @GET
        public Seen severalWaysToMakeIt(@PathParam("id") Spelt id) {
            return null;
        }
    }

    static Stream<Method> ofAKnownKind() {
        return Stream.of(Known.class.getDeclaredMethods()).filter(each -> each.isAnnotationPresent(GET.class));
    }

    static Stream<Method> ofAnotherKind() {
        return Stream.of(Unknown.class.getDeclaredMethods()).filter(each -> each.getReturnType() != void.class && !each.isSynthetic());
    }

    static Stream<Method> readsOfModules() {
        return BuildList.resources().stream().filter(type -> type.getName().startsWith("com.mintreu.modules.") && type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getMethods())).filter(method -> method.isAnnotationPresent(GET.class));
    }

    @Test
    void makesArgumentsAsJaxRsDoes() {
        var call = new Call("things/7", Optional.empty(), "localhost", Map.of("word", List.of("hello"), "colour", List.of("blue")), Map.of("id", "0000000000007")::get, name -> null);

        assertThat(reader("all").read(new Known(), call)).isEqualTo(new Seen("0000000000007 0000000000007 hello none small blue"));
    }

    @Test
    void findsNothingWhereAVariableIsNoneOfItsKind() {
        var call = new Call("things/7", Optional.empty(), "localhost", Map.of(), name -> "7", name -> null);

        assertThatThrownBy(() -> reader("all").read(new Known(), call)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void letsThroughWhatTheResourceThrows() {
        var call = new Call("things", Optional.empty(), "localhost", Map.of(), name -> null, name -> null);

        assertThatThrownBy(() -> reader("refusing").read(new Known(), call)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> reader("failing").read(new Known(), call)).hasCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @MethodSource("ofAKnownKind")
    void knows(Method method) {
        assertThat(Reader.of(method)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("ofAnotherKind")
    void leavesToJersey(Method method) {
        assertThat(Reader.of(method)).isEmpty();
    }

    /** One that is not would be right, too, but slower; then the kinds that are known should become more. */
    @ParameterizedTest
    @MethodSource("readsOfModules")
    void knowsWhatThisWarOffers(Method method) {
        assertThat(Reader.of(method)).isPresent();
    }

    private static Reader reader(String method) {
        return Stream.of(Known.class.getDeclaredMethods()).filter(each -> each.getName().equals(method)).findFirst().flatMap(Reader::of).orElseThrow();
    }
}
