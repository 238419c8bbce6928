package io.github.rollcall.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"claims", "directory", "entra", "okta", "jdbc", "signin", "sandbox", "testkit"})
    void everyModuleIsThereToBeChecked(String module) {
        assertThat(Modules.CLASSES.stream()).anyMatch(type -> Modules.isTopLevelOf(type, Modules.ROOT + "." + module));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(Modules.ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a reader must be able to read one package before another")
                .check(Modules.CLASSES);
    }

    @Test
    @Tag("R-22")
    void aDirectoryConnectionNeverTriggersAVerification() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        Modules.ROOT + ".directory.store..",
                        Modules.ROOT + ".directory.sync..",
                        Modules.ROOT + ".directory.wire..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Modules.ROOT + ".directory.verification..", Modules.ROOT + ".directory.reset..")
                .check(Modules.CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(
                        Modules.ROOT + ".directory.connector..", Modules.ROOT + ".entra..", Modules.ROOT + ".okta..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Modules.ROOT + ".directory.verification..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName(Modules.ROOT + ".directory.reset.CredentialReset")
                .check(Modules.CLASSES);
    }

    @Test
    @Tag("R-35")
    void claimsMatchingWorksAlone() {
        noClasses()
                .that()
                .resideInAPackage(Modules.ROOT + ".claims..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Modules.ROOT + ".directory..",
                        Modules.ROOT + ".entra..",
                        Modules.ROOT + ".okta..",
                        Modules.ROOT + ".signin..",
                        Modules.ROOT + ".sandbox..",
                        Modules.ROOT + ".testkit..")
                .check(Modules.CLASSES);
    }

    @Test
    void providersDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(Modules.ROOT + ".entra..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Modules.ROOT + ".okta..", Modules.ROOT + ".signin..", Modules.ROOT + ".sandbox..")
                .check(Modules.CLASSES);
        noClasses()
                .that()
                .resideInAPackage(Modules.ROOT + ".okta..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Modules.ROOT + ".entra..", Modules.ROOT + ".signin..", Modules.ROOT + ".sandbox..")
                .check(Modules.CLASSES);
        noClasses()
                .that()
                .resideInAPackage(Modules.ROOT + ".signin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Modules.ROOT + ".entra..", Modules.ROOT + ".okta..", Modules.ROOT + ".sandbox..")
                .check(Modules.CLASSES);
    }

    /** A host that brings stores of its own does not bring a database, and the stores know no provider and no framework. */
    @Test
    void onlyTheJdbcStoresKnowADatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Modules.ROOT + ".jdbc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "com.zaxxer..", "org.flywaydb..", Modules.ROOT + ".jdbc..")
                .check(Modules.CLASSES);
        noClasses()
                .that()
                .resideInAPackage(Modules.ROOT + ".jdbc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.h2..",
                        "org.postgresql..",
                        Modules.ROOT + ".entra..",
                        Modules.ROOT + ".okta..",
                        Modules.ROOT + ".sandbox..",
                        Modules.ROOT + ".testkit..")
                .check(Modules.CLASSES);
    }

    @Test
    void theSandboxNeedsNoTestFramework() {
        noClasses()
                .that()
                .resideInAPackage(Modules.ROOT + ".sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", Modules.ROOT + ".testkit..")
                .check(Modules.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.okta.sdk.impl.client.DefaultClientBuilder",
                "com.okta.sdk.impl.oauth2.OAuth2AccessToken",
                "com.azure.core.http.netty.NettyAsyncHttpClient"
            })
    void vendorPartsThatWereMeasuredToBeUnsafeAreNotOnTheClassPath(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }
}
