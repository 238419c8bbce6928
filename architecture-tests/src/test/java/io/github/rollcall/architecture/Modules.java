package io.github.rollcall.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The compiled main classes of every published module. */
final class Modules {
    static final String ROOT = "io.github.rollcall";

    static final List<String> PUBLISHED = List.of(
            ROOT + ".claims",
            ROOT + ".directory",
            ROOT + ".entra",
            ROOT + ".jdbc",
            ROOT + ".okta",
            ROOT + ".signin",
            ROOT + ".sandbox",
            ROOT + ".testkit");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PUBLISHED);

    private Modules() {}

    static boolean isTopLevelOf(JavaClass type, String module) {
        return type.isTopLevelClass()
                && !type.getSimpleName().equals("package-info")
                && type.getPackageName().startsWith(module);
    }
}
