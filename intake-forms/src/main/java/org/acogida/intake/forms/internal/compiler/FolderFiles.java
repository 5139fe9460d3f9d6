package org.acogida.intake.forms.internal.compiler;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.forms.internal.json.LocatedReader;
import org.acogida.intake.forms.internal.json.MalformedJson;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.i18n.TextFile;
import org.jspecify.annotations.Nullable;

/** The files of a folder as trees and texts; one that cannot be read is a problem. */
final class FolderFiles {

    private final Folder folder;
    private final Problems problems;

    FolderFiles(Folder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    @Nullable
    Located json(String name, boolean needed) {
        byte[] bytes = folder.file(name);
        Problems.File file = problems.in(name);
        if (bytes == null) {
            if (needed) {
                file.unsafe("file-missing", "$", 0, "the file lies in another folder.", folder.name());
            }
            return null;
        }
        return json(file, bytes);
    }

    /** What was laid over the folder to say where texts come from. */
    List<Located> origins() {
        List<Located> origins = new ArrayList<>();
        for (byte[] bytes : folder.origins()) {
            Located root = json(problems.in(OriginReader.OVERLAY), bytes);
            if (root != null) {
                origins.add(root);
            }
        }
        return origins;
    }

    private static @Nullable Located json(Problems.File file, byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            LocatedReader.Reading reading = LocatedReader.read(bytes);
            reading.duplicates()
                    .forEach(second -> file.unsafe("duplicate-key", second, "one of them.", second.shown()));
            return reading.root();
        } catch (CharacterCodingException e) {
            file.unsafe("not-utf-8", "$", 0, "the file was saved as Latin-1; save it as UTF-8.");
        } catch (MalformedJson e) {
            file.unsafe("malformed-json", "$", e.line(), "a comma, a bracket or the end of the file.");
        }
        return null;
    }

    List<NamedTexts> texts() {
        List<NamedTexts> files = new ArrayList<>();
        if (folder.texts().isEmpty() && folder.overlays().isEmpty()) {
            problems.in("texts").unpublishable("text-missing", "title", 0, "a file such as texts/es.properties.");
        }
        folder.texts().forEach((tag, bytes) -> inFolder(files, tag, bytes));
        folder.overlays().forEach((locale, bytes) -> texts(files, NamedTexts.overlay(locale), locale, bytes));
        return files;
    }

    private void inFolder(List<NamedTexts> files, String tag, byte[] bytes) {
        String name = NamedTexts.inFolder(tag);
        try {
            // Not forLanguageTag, which drops in silence what it cannot read.
            texts(files, name, new Locale.Builder().setLanguageTag(tag).build(), bytes);
        } catch (IllformedLocaleException e) {
            problems.in(name).unsafe("bad-language-tag", "$", 0, "a name such as es-419.properties.", tag);
        }
    }

    private void texts(List<NamedTexts> files, String name, Locale locale, byte[] bytes) {
        try {
            files.add(new NamedTexts(name, locale, TextFile.read(bytes)));
        } catch (CharacterCodingException e) {
            problems.in(name).unsafe("not-utf-8", "$", 0, "the file was saved as Latin-1; save it as UTF-8.");
        } catch (IllegalArgumentException e) {
            problems.in(name)
                    .unsafe("malformed-texts", "$", 0, "four hexadecimal digits.", String.valueOf(e.getMessage()));
        }
    }

    static TextCatalog catalog(List<NamedTexts> files) {
        TextCatalog catalog = TextCatalog.of(Map.of());
        for (NamedTexts file : files) {
            catalog = catalog.with(file.locale(), file.texts().texts());
        }
        return catalog;
    }
}
