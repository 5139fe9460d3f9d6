package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as somebody gets it, in a process of its own whose platform encoding has no ñ. */
class PackagedJarTest {

    private static final String JAR = System.getProperty("workbench.jar", "target/clinician-workbench.jar");

    @TempDir
    Path folder;

    @Test
    void theJarScoresATable() throws Exception {
        Path in = Files.writeString(folder.resolve("a.csv"), "id,1,2\nÑandú,3,0\nB,9,9\n");

        String out = run(2, "score", "gad-2", "--in", in.toString(), "--out", "-", "--wording", "official");

        assertThat(out).contains("Ñandú,score,total,3,3,3,,,", "B,problem,1,", "B,problem,2,");
    }

    @Test
    void theJarHasEveryInstrumentAndSpeaksSpanish() throws Exception {
        assertThat(run(0, "list")).contains("pcl-5 ", "gad-2 ", "redacción");
        assertThat(run(0, "verify")).contains("pc-ptsd-5: ");
    }

    @Test
    void theJarHoldsNoModuleDescriptor() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains("META-INF/acogida/instruments.txt")
                    .noneMatch(name -> name.endsWith("module-info.class"));
        }
    }

    private String run(int code, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=US-ASCII",
                "-jar",
                JAR));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isEqualTo(code);
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
