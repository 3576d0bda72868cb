package cn.duban.plan.check;

import cn.duban.plan.check.Alignment.Pair;
import cn.duban.plan.check.Finding.Kind;
import java.util.ArrayList;
import java.util.List;

/// 比对 — from the numbers that were written and those that stand there now to what a person has to
/// look at; pure.
///
/// - What the system wrote and is gone or different is a finding, dates and statuses too.
/// - What was added is one if it needs a fact: a new date or a new heading number does not.
final class Comparing {
    private final List<Mark> written;
    private final List<Mark> found;
    private final List<Finding> findings = new ArrayList<>();

    private Comparing(List<Mark> written, List<Mark> found) {
        this.written = written;
        this.found = found;
    }

    static List<Finding> of(List<Mark> written, List<Mark> found) {
        Comparing comparing = new Comparing(written, found);
        int w = 0;
        int f = 0;
        for (Pair pair : Alignment.of(written, found)) {
            comparing.gap(w, pair.written(), f, pair.found());
            comparing.pair(written.get(pair.written()), found.get(pair.found()));
            w = pair.written() + 1;
            f = pair.found() + 1;
        }
        comparing.gap(w, written.size(), f, found.size());
        return comparing.findings;
    }

    private void pair(Mark was, Mark is) {
        if (!was.saysTheSameAs(is)) {
            edited(was, is);
        } else if (was.figure() != null && !was.standsLike(is)) {
            findings.add(
                    new Finding(
                            Kind.WORDING,
                            is.at(),
                            was.neighbourhood(),
                            is.neighbourhood(),
                            is.context(),
                            was.figure()));
        }
    }

    /// Between two pairs: what was written and what was found there belong together one by one.
    private void gap(int fromWritten, int toWritten, int fromFound, int toFound) {
        int w = fromWritten;
        int f = fromFound;
        while (w < toWritten && f < toFound) {
            edited(written.get(w++), found.get(f++));
        }
        for (; w < toWritten; w++) {
            Mark was = written.get(w);
            String at = toFound < found.size() ? found.get(toFound).at() + "之前" : "文末";
            findings.add(
                    new Finding(Kind.DELETED, at, was.shown(), "", was.context(), was.figure()));
        }
        for (; f < toFound; f++) {
            Mark is = found.get(f);
            if (is.mayNotBeAdded()) {
                findings.add(
                        new Finding(Kind.UNBOUND, is.at(), "", is.shown(), is.context(), null));
            }
        }
    }

    private void edited(Mark was, Mark is) {
        Kind kind = was.figure() == null ? Kind.WORDING : Kind.EDITED;
        findings.add(
                new Finding(kind, is.at(), was.shown(), is.shown(), is.context(), was.figure()));
    }
}
