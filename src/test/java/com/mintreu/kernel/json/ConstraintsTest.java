package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.LogOf;
import com.mintreu.kernel.problems.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConstraintsTest {
    record Street(@NotBlank String name) {}

    record Address(@NotNull @Valid Street street, @NotBlank String town) {}

    record Person(
            @NotBlank @Size(max = 5) String name,
            @Valid Address address,

            @Pattern(regexp = "[a-z]*", message = "must be ${1 + 1}")
            String nick) {}

    @RegisterExtension
    final LogOf log = new LogOf(ParameterMessageInterpolator.class);

    @Test
    void givesBackWhatKeepsTheRules() {
        var person = new Person("Ann", new Address(new Street("Main"), "Town"), "ann");

        assertThat(Constraints.check(person)).isSameAs(person);
    }

    @Test
    void namesEveryFaultSortedByItsPointer() {
        assertThat(faults(new Person(" ".repeat(6), new Address(null, null), "ANN")))
                .extracting(Problem.Fault::pointer)
                .containsExactly("/address/street", "/address/town", "/name", "/name", "/nick");
    }

    @Test
    void pointsIntoWhatIsNested() {
        assertThat(faults(new Person("Ann", new Address(new Street(""), "Town"), null)))
                .containsExactly(new Problem.Fault("/address/street/name", "must not be blank"));
    }

    @Test
    void fillsInTheBoundsOfARule() {
        assertThat(faults(new Person("longer", null, null)))
                .containsExactly(new Problem.Fault("/name", "size must be between 0 and 5"));
    }

    @Test
    void speaksEnglishWhereverItRuns() {
        var ours = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(faults(new Street(""))).containsExactly(new Problem.Fault("/name", "must not be blank"));
        } finally {
            Locale.setDefault(ours);
        }
    }

    @Test
    void evaluatesNoExpression() {
        assertThat(faults(new Person("Ann", null, "ANN")))
                .containsExactly(new Problem.Fault("/nick", "must be ${1 + 1}"));
    }

    @Test
    void isTheProblemInvalid() {
        assertThatThrownBy(() -> Constraints.check(new Street(null)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.view("r"))
                        .extracting("status", "type")
                        .containsExactly(422, "urn:mintreu:problem:invalid"));
    }

    @Test
    void isDemandedOfEveryBody() {
        assertThat(Body.of("{\"name\": \" \"}").refusedAs(Street.class).errors())
                .containsExactly(new Problem.Fault("/name", "must not be blank"));
    }

    private static List<Problem.Fault> faults(Object input) {
        try {
            throw new AssertionError("It keeps the rules: " + Constraints.check(input));
        } catch (Problem problem) {
            return problem.view("r").errors();
        }
    }
}
