package io.github.rollcall.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicSurfaceTest {

    @Test
    void noVendorTypeStandsInAPublicSignature() {
        classes()
                .that()
                .arePublic()
                .should(nameOnlyOurOwnAndTheJdksTypes())
                .because("an upgrade of a vendor's library must never break a host")
                .check(Modules.CLASSES);
    }

    /** Public until a host must type the name: the list grows by decision, not by accident. */
    @ParameterizedTest
    @CsvSource({
        "entra, EntraAttributes EntraCloud EntraConsent EntraDirectory EntraNotifications EntraResets EntraTokenSource GroupMembership",
        "okta, OktaAttributes OktaAuthorization OktaDirectory OktaEventHooks OktaProfileSchema OktaResets OktaSetup OktaSigner",
        "jdbc, JdbcStores",
        "signin, OidcIssuer OidcSignIn OidcSignInBuilder SignInDirectory SignInOutcome SignInProblem SignInRefusal SignInRequest"
                + " SignInResolution SignInTokens SignedInUser",
    })
    void aProviderShowsItsEntryAndLittleElse(String module, String shown) {
        Set<String> visible = Modules.CLASSES.stream()
                .filter(type -> Modules.isTopLevelOf(type, Modules.ROOT + "." + module))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(visible).containsExactlyInAnyOrder(shown.split(" "));
    }

    /** In the packages that do work. The neutral model and the SPIs consist of what a host must type. */
    @ParameterizedTest
    @CsvSource({
        "claims, 40",
        "directory.sync, 60",
        "directory.verification, 60",
        "entra, 60",
        "okta, 60",
        "jdbc, 90",
        "signin, 60"
    })
    void classesArePackagePrivateByDefault(String module, int leastPercent) {
        var all = Modules.CLASSES.stream()
                .filter(type -> Modules.isTopLevelOf(type, Modules.ROOT + "." + module))
                .toList();
        long hidden = all.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(hidden * 100 / all.size())
                .as("%d of %d types of %s are package-private", hidden, all.size(), module)
                .isGreaterThanOrEqualTo(leastPercent);
    }

    @Test
    void classesAreFinalUnlessDesignedForExtension() {
        classes()
                .that(DescribedPredicate.describe(
                        "are top-level classes",
                        type -> type.isTopLevelClass()
                                && !type.isInterface()
                                && !type.isEnum()
                                && !type.isRecord()
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT)))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(Modules.CLASSES);
    }

    private static ArchCondition<JavaClass> nameOnlyOurOwnAndTheJdksTypes() {
        return new ArchCondition<>("name only our own and the JDK's types") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaType> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
                Stream<JavaType> members = Stream.concat(type.getMethods().stream(), type.getConstructors().stream())
                        .filter(PublicSurfaceTest::isVisible)
                        .flatMap(PublicSurfaceTest::typesOf);
                Stream<JavaType> fields = type.getFields().stream()
                        .filter(PublicSurfaceTest::isVisible)
                        .map(JavaField::getType);
                Stream.of(parents, members, fields)
                        .flatMap(types -> types)
                        .flatMap(named -> named.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(named -> !isAllowed(named) && !isTestFrameworkOfTheTestkit(type, named))
                        .distinct()
                        .forEach(named -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " shows " + named.getName())));
            }
        };
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> typesOf(JavaCodeUnit unit) {
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getExceptionTypes().stream().map(JavaType.class::cast))
                .flatMap(types -> types);
    }

    /** What the testkit offers is made of the test framework. */
    private static boolean isTestFrameworkOfTheTestkit(JavaClass type, JavaClass named) {
        return type.getPackageName().startsWith(Modules.ROOT + ".testkit")
                && named.getName().startsWith("org.junit.jupiter.api.");
    }

    private static boolean isAllowed(JavaClass named) {
        String name = named.getName();
        return named.isPrimitive()
                || name.startsWith("java.")
                || name.startsWith("javax.")
                || name.startsWith(Modules.ROOT + ".");
    }
}
