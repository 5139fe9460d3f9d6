package org.acogida.examples.workbench;

/**
 * A text broken at words for a terminal: {@code Paragraph.after("  pass  ").wrap(text)}.
 *
 * @param lead what stands before the text in its first line
 * @param hang by how much all other lines are indented
 */
record Paragraph(String lead, int hang) {

    static final int WIDTH = 80;
    private static final int LITTLE = 2;

    /** Later lines begin below the text, or a little indented where nothing stands before it. */
    static Paragraph after(String lead) {
        return new Paragraph(lead, lead.isEmpty() ? LITTLE : length(lead));
    }

    /** A word that is longer than a line stays whole. */
    String wrap(String text) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(lead);
        boolean fresh = true;
        for (String word : text.strip().split("\\s+")) {
            if (!fresh && length(line) + 1 + length(word) > WIDTH) {
                lines.append(line).append(System.lineSeparator());
                line = new StringBuilder(" ".repeat(hang));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        return lines.append(line).toString().stripTrailing();
    }

    /** Accents written as signs of their own take no room. */
    private static int length(CharSequence text) {
        return (int) text.codePoints()
                .filter(sign -> Character.getType(sign) != Character.NON_SPACING_MARK)
                .count();
    }
}
