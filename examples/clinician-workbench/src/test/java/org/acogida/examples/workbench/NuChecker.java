package org.acogida.examples.workbench;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Nu Html Checker. It stands on an ICU of long ago that this program cannot share, so its classes are loaded apart
 * from all others.
 */
final class NuChecker {

    private static final Path OLD_ICU = Path.of("target/judge/icu4j-58.2.jar");
    private static final ClassLoader CLASSES = classes();

    private NuChecker() {}

    /** Returns an empty text, or everything that it objects to. */
    static String check(String html) throws ReflectiveOperationException {
        Object checker = load("nu.validator.client.EmbeddedValidator")
                .getDeclaredConstructor()
                .newInstance();
        Class<?> formats = load("nu.validator.client.EmbeddedValidator$OutputFormat");
        checker.getClass()
                .getMethod("setOutputFormat", formats)
                .invoke(checker, formats.getField("GNU").get(null));
        InputStream page = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
        return (String)
                checker.getClass().getMethod("validate", InputStream.class).invoke(checker, page);
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, CLASSES);
    }

    private static ClassLoader classes() {
        if (!Files.exists(OLD_ICU)) {
            throw new IllegalStateException("“mvn generate-test-resources” puts " + OLD_ICU + " there.");
        }
        List<URL> places = new ArrayList<>();
        places.add(url(OLD_ICU));
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(url(Path.of(place)));
        }
        return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
