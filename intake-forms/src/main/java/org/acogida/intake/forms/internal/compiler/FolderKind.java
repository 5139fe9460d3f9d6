package org.acogida.intake.forms.internal.compiler;

/** What a folder defines, and where such folders lie in a jar. */
public enum FolderKind {
    /** A form and how it is scored. */
    INSTRUMENT("instruments", "questionnaire.json"),
    /** Forms in an order. */
    BATTERY("batteries", "battery.json");

    private final String plural;
    private final String mainFile;

    FolderKind(String plural, String mainFile) {
        this.plural = plural;
        this.mainFile = mainFile;
    }

    /** Returns where the folders lie. */
    public String root() {
        return "META-INF/acogida/" + plural + "/";
    }

    /** Returns the file that lists them. */
    public String index() {
        return "META-INF/acogida/" + plural + ".txt";
    }

    /** Returns the file that every such folder has. */
    public String mainFile() {
        return mainFile;
    }
}
