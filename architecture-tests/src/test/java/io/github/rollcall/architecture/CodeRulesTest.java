package io.github.rollcall.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.github.rollcall.directory.wire.WireResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CodeRulesTest {

    /** Case rules of the locale, and of all of Unicode, make different identifiers equal. */
    @Test
    void identifiersAreNeverComparedByCaseRulesOfTheLocaleOrOfUnicode() {
        noClasses()
                .should()
                .callMethod(String.class, "equalsIgnoreCase", String.class)
                .orShould()
                .callMethod(String.class, "compareToIgnoreCase", String.class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .accessField(String.class, "CASE_INSENSITIVE_ORDER")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .check(Modules.CLASSES);
    }

    @Test
    void nothingIsConfiguredFromTheEnvironment() {
        noClasses()
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .check(Modules.CLASSES);
    }

    @Test
    void theLibraryLogsThroughSlf4jAlone() {
        noClasses().should(ACCESS_STANDARD_STREAMS).check(Modules.CLASSES);
        noClasses().should(USE_JAVA_UTIL_LOGGING).check(Modules.CLASSES);
    }

    /** One place of a provider knows what a status means; a transport hands it on without looking. */
    @Test
    void onlyTheErrorsOfAProviderReadAStatus() {
        noClasses()
                .that()
                .resideInAnyPackage(Modules.ROOT + ".entra..", Modules.ROOT + ".okta..", Modules.ROOT + ".signin..")
                .and()
                .haveSimpleNameNotEndingWith("Errors")
                .and()
                .haveSimpleNameNotEndingWith("Transport")
                .should()
                .callMethodWhere(target(name("status")).and(target(owner(assignableToWireResponse()))))
                .check(Modules.CLASSES);
    }

    @Test
    void threadsBelongToTheHostOrEndWithTheCall() {
        noClasses()
                .that()
                .resideInAnyPackage(Modules.ROOT + ".claims..", Modules.ROOT + ".directory..")
                .and()
                .doNotHaveSimpleName("DaemonThread")
                .and()
                // Its thread ends by itself when no call is under way.
                .doNotHaveSimpleName("CallWatch")
                .should()
                .callConstructorWhere(target(owner(JavaClass.Predicates.assignableTo(Thread.class))))
                .check(Modules.CLASSES);
    }

    private static DescribedPredicate<JavaClass> assignableToWireResponse() {
        return JavaClass.Predicates.assignableTo(WireResponse.class);
    }
}
