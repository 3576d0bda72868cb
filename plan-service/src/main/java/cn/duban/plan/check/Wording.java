package cn.duban.plan.check;

import cn.duban.plan.check.Alignment.Pair;
import cn.duban.plan.check.Finding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// 改动的文字 — what the system said in words and somebody made say something else; pure.
///
/// - What people add in paragraphs of their own is theirs, and so is what they fill in.
/// - A long paragraph that was moved, and one that was split, still says the same.
final class Wording {
    private static final int LONG = 8;

    private final List<Said> written;
    private final List<Said> found;
    private final Set<Integer> paired;
    private final Set<String> elsewhere;
    private final Likeness likeness;
    private final List<Finding> findings = new ArrayList<>();

    private Wording(List<Said> written, List<Said> found, List<Pair> pairs, Likeness likeness) {
        this.likeness = likeness;
        this.written = written;
        this.found = found;
        this.paired = pairs.stream().map(Pair::found).collect(Collectors.toSet());
        this.elsewhere = new HashSet<>();
        for (int f = 0; f < found.size(); f++) {
            if (!paired.contains(f)) {
                elsewhere.add(found.get(f).key());
            }
        }
    }

    static List<Finding> of(List<Said> written, List<Said> found) {
        return of(written, found, new Likeness());
    }

    static List<Finding> of(List<Said> written, List<Said> found, Likeness likeness) {
        List<Pair> pairs = Alignment.of(written, found);
        Wording wording = new Wording(written, found, pairs, likeness);
        int w = 0;
        int f = 0;
        for (Pair pair : pairs) {
            wording.gap(w, pair.written(), f, pair.found());
            if (!wording.isSplit(pair)) {
                wording.pair(written.get(pair.written()), found.get(pair.found()));
            }
            w = pair.written() + 1;
            f = pair.found() + 1;
        }
        wording.gap(w, written.size(), f, found.size());
        return wording.findings;
    }

    /// Somebody began a new line in the middle of it: the next ones say the rest.
    private boolean isSplit(Pair pair) {
        String key = written.get(pair.written()).key();
        StringBuilder said = new StringBuilder(found.get(pair.found()).key());
        for (int f = pair.found() + 1; f < found.size() && said.length() < key.length(); f++) {
            if (paired.contains(f)) {
                return false;
            }
            said.append(found.get(f).key());
        }
        return key.contentEquals(said);
    }

    private void pair(Said was, Said is) {
        if (was.worded() && !was.key().equals(is.key())) {
            Difference difference = Difference.of(was.text(), is.text());
            findings.add(
                    new Finding(
                            Kind.WORDING,
                            is.at(),
                            difference.was(),
                            difference.now(),
                            difference.context(),
                            null));
        }
    }

    /// Between two pairs: as many as were written belong together one by one, else the most alike.
    private void gap(int fromWritten, int toWritten, int fromFound, int toFound) {
        List<Said> was = written.subList(fromWritten, toWritten);
        List<Said> is = found.subList(fromFound, toFound);
        if (was.isEmpty() || whole(was).equals(whole(is))) {
            return;
        }
        boolean same = was.size() == is.size();
        boolean tooMany = !same && !likeness.affords(was.size(), is.size());
        int next = 0;
        for (int i = 0; i < was.size(); i++) {
            int match = same ? i : tooMany ? -1 : likeness.mostAlike(was.get(i), is, next);
            if (match >= 0) {
                pair(was.get(i), is.get(match));
                next = match + 1;
            } else {
                gone(was.get(i), toFound);
            }
        }
    }

    private static String whole(List<Said> parts) {
        return parts.stream().map(Said::key).collect(Collectors.joining());
    }

    private void gone(Said was, int nextFound) {
        boolean moved = was.key().length() >= LONG && elsewhere.contains(was.key());
        if (!was.worded() || moved || was.key().isEmpty()) {
            return;
        }
        String at = nextFound < found.size() ? found.get(nextFound).at() + "之前" : "文末";
        String said = Difference.clipped(was.text());
        findings.add(new Finding(Kind.DELETED, at, said, "", said, null));
    }
}
