package org.acogida.intake.forms.internal.compiler;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.acogida.intake.forms.internal.json.Located;
import org.jspecify.annotations.Nullable;

/**
 * What is stated of the origin of texts, by language.
 *
 * @param ofFolder by the folder, of the texts that lie in it
 * @param laidOver by whoever uses the folder, of those and of the texts that were laid over it
 */
record OriginFiles(Map<Locale, OriginReader.Language> ofFolder, Map<Locale, OriginReader.Language> laidOver) {

    static OriginFiles read(FolderFiles in, Problems problems) {
        Located root = in.json(OriginReader.FILE, false);
        OriginReader folder = new OriginReader(OriginReader.FILE, problems);
        OriginReader overlay = new OriginReader(OriginReader.OVERLAY, problems);
        Map<Locale, OriginReader.Language> laidOver = new LinkedHashMap<>();
        in.origins().forEach(more -> laidOver.putAll(overlay.read(more)));
        return new OriginFiles(root == null ? Map.of() : folder.read(root), laidOver);
    }

    /** What a folder says of its own text is not said of one that was put in its place. */
    OriginReader.@Nullable Language of(NamedTexts file, Locale locale) {
        OriginReader.Language stated = laidOver.get(locale);
        return stated != null || file.isOverlay() ? stated : ofFolder.get(locale);
    }
}
