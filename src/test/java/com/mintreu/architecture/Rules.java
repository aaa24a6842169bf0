package com.mintreu.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.mintreu.kernel.rows.Row;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantOwned;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.CurrentAdmission;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Singleton;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.servlet.Filter;
import jakarta.servlet.annotation.WebFilter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** What holds for all code, by name. No rule names a module. */
final class Rules {
    private Rules() {}

    static Map<String, ArchRule> byName() {
        return Map.ofEntries(
                Map.entry(
                        "kernelUsesNothingAbove",
                        noClasses()
                                .that()
                                .resideInAPackage("..kernel..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("com.mintreu..platform..", "com.mintreu..modules..")),
                Map.entry(
                        "platformUsesNoModule",
                        noClasses()
                                .that()
                                .resideInAPackage("com.mintreu..platform..")
                                .should()
                                .dependOnClassesThat(are(resideInAPackage("com.mintreu..modules..")
                                        .and(describe("of products", type -> !type.getPackageName()
                                                .endsWith("platform.modules")))))),
                Map.entry(
                        "modulesDoNotSeeEachOther",
                        slices().matching("com.mintreu..modules.(*)..").should().notDependOnEachOther()),
                Map.entry(
                        "packagesHaveNoCycles",
                        slices().matching("com.mintreu.(**)").should().beFreeOfCycles()),
                Map.entry(
                        "accessIsAtTheBottom",
                        noClasses()
                                .that()
                                .resideInAPackage("com.mintreu..platform.access..")
                                .should()
                                .dependOnClassesThat(are(resideInAPackage("com.mintreu..platform..")
                                        .and(not(resideInAPackage("com.mintreu..platform.access..")))))),
                Map.entry(
                        "theAdmissionAloneSetsTheCaller",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("com.mintreu..platform.web.admission..")
                                .should()
                                .accessTargetWhere(describe(
                                        "it sets the current admission",
                                        access -> isOneOf(access, CurrentAdmission.class, "set", "clear")))),
                Map.entry(
                        "modulesDoNotSwitchTheTenant",
                        noClasses()
                                .that()
                                .resideInAPackage("com.mintreu..modules..")
                                .should()
                                .accessTargetWhere(describe(
                                        "it switches the tenant",
                                        access -> isOneOf(
                                                access,
                                                Tenancy.class,
                                                "makeCurrent",
                                                "forget",
                                                "runAs",
                                                "asPlatform",
                                                "bound")))),
                Map.entry(
                        "filtersStandInThePipeline",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("com.mintreu.modules..")
                                .and(describe(
                                        "are filters",
                                        type -> type.isAssignableTo(ContainerRequestFilter.class)
                                                || type.isAssignableTo(ContainerResponseFilter.class)
                                                || type.isAssignableTo(Filter.class)))
                                .should()
                                .beAnnotatedWith(Provider.class)
                                .orShould()
                                .beAnnotatedWith(WebFilter.class)),
                Map.entry(
                        "entitiesOfModulesBelongToATenant",
                        classes()
                                .that()
                                .resideInAPackage("..modules..")
                                .and()
                                .areAnnotatedWith(Entity.class)
                                .should()
                                .beAssignableTo(TenantOwned.class)),
                Map.entry(
                        "entitiesAreRows",
                        classes().that().areAnnotatedWith(Entity.class).should().beAssignableTo(Row.class)),
                Map.entry(
                        "linksAreEntities",
                        noFields()
                                .should()
                                .beAnnotatedWith(ManyToMany.class)
                                .orShould()
                                .beAnnotatedWith(ElementCollection.class)),
                Map.entry(
                        "toOnesOfTenantsJoinOnTheTenant",
                        fields().that()
                                .areDeclaredInClassesThat()
                                .areAssignableTo(TenantOwned.class)
                                .and(describe(
                                        "are to-ones",
                                        field -> field.isAnnotatedWith(ManyToOne.class)
                                                || field.isAnnotatedWith(OneToOne.class)))
                                .should()
                                .beAnnotatedWith(JoinColumns.class)),
                Map.entry(
                        "noNativeSql",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..kernel.persistence..")
                                .should()
                                .callMethodWhere(describe(
                                        "it is native SQL",
                                        call -> call.getTargetOwner().isAssignableTo(EntityManager.class)
                                                        && call.getTarget()
                                                                .getName()
                                                                .startsWith("createNative")
                                                || call.getTargetOwner().isAssignableTo(EntityManager.class)
                                                        && call.getTarget()
                                                                .getName()
                                                                .equals("unwrap")))),
                Map.entry(
                        "jdbcOnlyInTheKernel",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "..kernel.jdbc..",
                                        "..kernel.schema..",
                                        "..kernel.tripwire..",
                                        "..kernel.persistence..")
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(Connection.class)),
                Map.entry(
                        "noLocaleOfTheHost",
                        noClasses()
                                .should()
                                .callMethodWhere(describe(
                                        "it depends on the JVM's default locale",
                                        call -> call.getTargetOwner().isEquivalentTo(String.class)
                                                && dependsOnLocale(call.getTarget())))),
                Map.entry(
                        "resourcesSayWhoMayCall",
                        methods()
                                .that(describe("answer HTTP", Rules::answersHttp))
                                .should()
                                .beAnnotatedWith(Allow.class)),
                Map.entry(
                        "namesSayWhatThingsAre",
                        noClasses()
                                .should()
                                .haveNameMatching(
                                        ".*(Impl|Manager|Helper|Util|Utils|Base|Abstract\\w*|Data|DTO|Dto|Info)$")),
                Map.entry(
                        "noPackagesByLayer",
                        noClasses()
                                .should()
                                .resideInAnyPackage("..util..", "..common..", "..helper..", "..dto..", "..impl..")),
                Map.entry(
                        "resourcesAreNamedSo",
                        classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource")),
                Map.entry(
                        "resourcesAreMadeOnce",
                        classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(Singleton.class)));
    }

    /** Also as a method reference. */
    private static boolean isOneOf(JavaAccess<?> access, Class<?> type, String... methods) {
        return access.getTargetOwner().isAssignableTo(type) && List.of(methods).contains(access.getName());
    }

    private static boolean dependsOnLocale(AccessTarget method) {
        return method.getFullName()
                .matches("java\\.lang\\.String\\.(to(Upper|Lower)Case\\(\\)|format\\(java\\.lang\\.String, .*)");
    }

    private static boolean answersHttp(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(each -> each.getRawType().isMetaAnnotatedWith(HttpMethod.class)
                        || each.getRawType().isAnnotatedWith(HttpMethod.class));
    }
}
