package io.github.rollcall.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.rollcall.directory.reset.CredentialAdmin;
import io.github.rollcall.directory.reset.WritePermit;
import java.io.Serializable;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A permit is the only key to a write, and no host can make one. */
@Tag("R-41")
class WritePermitRulesTest {
    private static final String RESET = Modules.ROOT + ".directory.reset";
    private static final JavaClass PERMIT = Modules.CLASSES.get(WritePermit.class);

    @Test
    void aPermitCannotBeConstructedCopiedExtendedOrReadFromBytesByAHost() {
        assertThat(PERMIT.getConstructors()).isNotEmpty().noneMatch(WritePermitRulesTest::isVisible);
        assertThat(PERMIT.getModifiers()).contains(JavaModifier.FINAL);
        assertThat(PERMIT.isAssignableTo(Serializable.class)).isFalse();
        assertThat(PERMIT.isAssignableTo(Cloneable.class)).isFalse();
    }

    @Test
    void nothingThatAHostCanCallOrReadGivesAPermitAway() {
        for (JavaClass type : Modules.CLASSES) {
            assertThat(type.getMethods())
                    .filteredOn(WritePermitRulesTest::isVisible)
                    .noneMatch(method ->
                            method.getReturnType().getAllInvolvedRawTypes().contains(PERMIT));
            assertThat(type.getFields())
                    .filteredOn(WritePermitRulesTest::isVisible)
                    .noneMatch(field -> field.getType().getAllInvolvedRawTypes().contains(PERMIT));
        }
    }

    @Test
    void aPermitIsMadeByTheResetOfAVerifiedUserAlone() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(RESET + ".CredentialReset")
                .should()
                .callConstructorWhere(target(owner(JavaClass.Predicates.assignableTo(WritePermit.class))))
                .check(Modules.CLASSES);
    }

    /** Another jar with a class in that package could reach the constructor. */
    @Test
    void noPublishedModuleButTheApiHasClassesInThePackageOfThePermit() {
        List<JavaClass> inPackage = Modules.CLASSES.stream()
                .filter(type -> type.getPackageName().equals(RESET))
                .toList();
        assertThat(inPackage)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(
                                type.getSource().orElseThrow().getUri().toString())
                        .contains("directory-api"));
    }

    @Test
    void everyWriteOfTheSpiTakesAPermit() {
        assertThat(CredentialAdmin.class.getMethods())
                .filteredOn(method -> !List.of("actions", "examine", "readBack").contains(method.getName()))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.getParameterTypes()).contains(WritePermit.class));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }
}
