package cn.duban.plan.intake.text;

import java.util.BitSet;

/// 正文 — clean text with a map back into the file: furniture is gone, offsets are not.
public final class Passage {

    private final String file;
    private final String text;
    private final int[] places;
    private final boolean runTogether;
    private final int[] points;

    private Passage(String file, String text, int[] places, boolean runTogether) {
        this.file = file;
        this.text = text;
        this.places = places;
        this.runTogether = runTogether;
        this.points = countPoints(file);
    }

    /// Code points before each character; empty when every character is one.
    private static int[] countPoints(String file) {
        if (file.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return new int[0];
        }
        int[] points = new int[file.length() + 1];
        for (int i = 0; i < file.length(); i++) {
            points[i + 1] = points[i] + (Character.isHighSurrogate(file.charAt(i)) ? 0 : 1);
        }
        return points;
    }

    /// Keeps the characters of `folded` (same length as `file`) that are not dropped.
    static Passage keeping(String file, String folded, BitSet dropped, boolean runTogether) {
        StringBuilder kept = new StringBuilder(file.length());
        int[] places = new int[file.length()];
        for (int i = dropped.nextClearBit(0); i < file.length(); i = dropped.nextClearBit(i + 1)) {
            places[kept.length()] = i;
            kept.append(folded.charAt(i));
        }
        return new Passage(file, kept.toString(), places, runTogether);
    }

    /// A passage of its own, nothing cleaned away but widths; for single clauses.
    public static Passage of(String line) {
        return keeping(line, Widths.folded(line), new BitSet(), false);
    }

    /// The clean text; positions everywhere else count its characters.
    public String text() {
        return text;
    }

    /// Whether page numbers cut the text, so that headings stand in the middle of lines.
    public boolean runTogether() {
        return runTogether;
    }

    /// The words of the file between two positions, debris included.
    public String verbatim(int from, int to) {
        return to <= from ? "" : file.substring(places[from], places[to - 1] + 1);
    }

    /// Code points of the file before a position.
    public int offset(int at) {
        return pointsBefore(places[at]);
    }

    /// Code points of the file before one of its characters.
    public int pointsBefore(int place) {
        return points.length == 0 ? place : points[place];
    }

    /// Where a character of the clean text stands in the file.
    public int place(int at) {
        return places[at];
    }

    /// The file as it was read.
    public String file() {
        return file;
    }
}
