package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OptionalIcuTest {

    private static final String[] RARE = {"አበበ", "abebe", "苡沫", "yimo", "ណារី", "nary"};
    private static final String[] OWN =
            ("щербаков shcherbakov χρήστος christos გიორგი giorgi արամ aram 민준 minjun タロウ taro "
                            + "محمد mohammed כהן cohen राहुल rahul สมชาย somchai 伟 wei 伟 wen jürgen jurgen")
                    .split(" ");

    @Test
    void withoutIcuARareScriptIsUnreadableAndNoFailure() throws Exception {
        List<String> answers = probe(false, RARE);
        assertThat(answers)
                .hasSize(RARE.length / 2)
                .allMatch(line -> line.equals("UNREADABLE true INDETERMINATE [SCRIPT_DIFFERS, ICU_ABSENT]"));
    }

    @Test
    void withIcuARareScriptIsRead() throws Exception {
        List<String> answers = probe(true, RARE);
        assertThat(answers.stream().filter(line -> !line.startsWith("[")))
                .containsExactly(
                        "CLOSE false NEAR [SCRIPT_DIFFERS]",
                        "CLOSE false NEAR [SCRIPT_DIFFERS]",
                        "UNREADABLE false INDETERMINATE [SCRIPT_DIFFERS]");
        assertThat(answers).anyMatch(line -> line.contains("com.ibm.icu.text.Transliterator"));
    }

    @Test
    void noWordOfACommonScriptLoadsIcu() throws Exception {
        List<String> answers = probe(true, OWN);
        assertThat(answers).noneMatch(line -> line.contains("com.ibm.icu"));
        assertThat(answers.stream().filter(line -> !line.startsWith("[")))
                .hasSize(OWN.length / 2)
                .allMatch(line -> line.contains(" false ") && !line.contains("ICU_ABSENT"));
    }

    @Test
    void commonScriptsAreReadWithoutIcuToo() throws Exception {
        assertThat(probe(false, OWN))
                .hasSize(OWN.length / 2)
                .startsWith("SAME false MATCH [SCRIPT_DIFFERS]", "SAME false MATCH [SCRIPT_DIFFERS]");
    }

    private static List<String> probe(boolean withIcu, String... words) throws Exception {
        List<Class<?>> needed = withIcu
                ? List.of(CrossScript.class, ScriptProbe.class, Transliterator.class)
                : List.of(CrossScript.class, ScriptProbe.class);
        List<String> path = new ArrayList<>();
        for (Class<?> type : needed) {
            path.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                withIcu ? "-Xlog:class+load=info" : "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-cp",
                String.join(File.pathSeparator, path),
                ScriptProbe.class.getName()));
        for (String word : words) {
            command.add(escaped(word));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    /** A word in ASCII, since the encoding of arguments depends on the machine. */
    private static String escaped(String word) {
        return word.chars().mapToObj(Integer::toHexString).collect(Collectors.joining("_"));
    }
}
