package io.github.rollcall.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** A class path from which ICU was taken, also where it stands inside the executable jar. */
final class WithoutIcu {

    private static final String ICU = "com/ibm/icu/";

    private WithoutIcu() {}

    /** The same class path, with every jar that holds ICU replaced by a copy in the folder that does not. */
    static String classPath(String classPath, Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            entries.add(entry.endsWith(".jar") && holdsIcu(entry) ? copy(entry, folder) : entry);
        }
        return String.join(File.pathSeparator, entries);
    }

    private static boolean holdsIcu(String entry) throws IOException {
        try (JarFile jar = new JarFile(entry)) {
            return jar.stream().anyMatch(file -> file.getName().startsWith(ICU));
        }
    }

    private static String copy(String entry, Path folder) throws IOException {
        Path copy = Files.createTempFile(folder, "without-icu", ".jar");
        try (JarFile from = new JarFile(entry);
                OutputStream file = Files.newOutputStream(copy);
                JarOutputStream to = new JarOutputStream(file)) {
            for (Enumeration<JarEntry> files = from.entries(); files.hasMoreElements(); ) {
                JarEntry one = files.nextElement();
                if (!one.getName().startsWith(ICU)) {
                    to.putNextEntry(new JarEntry(one.getName()));
                    from.getInputStream(one).transferTo(to);
                    to.closeEntry();
                }
            }
        }
        return copy.toString();
    }
}
