package cn.duban.plan.check;

import cn.duban.plan.binding.Atoms;
import cn.duban.plan.binding.FileBindings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 核对过的文件 — a report file, read back, and what was changed in it.
///
/// @param places where each bound number stands now, by its bookmark; not those that are gone
record CheckedFile(FileBindings bindings, Map<String, String> places, List<Finding> changes) {

    static CheckedFile of(Path file) throws Uncheckable {
        ReportPackage opened = ReportPackage.open(file);
        List<Mark> written = Mark.written(opened.bindings());
        List<Mark> found = Mark.found(opened.blocks());
        if (written.size() > Atoms.MOST || found.size() > Atoms.MOST) {
            throw new Uncheckable("文中数字多得异常，拒绝核对。 Too many numbers.");
        }
        return new CheckedFile(
                opened.bindings(),
                places(written, found),
                changes(opened, Comparing.of(written, found)));
    }

    /// A reworded paragraph is told once, and whole: not again for each number beside the words.
    private static List<Finding> changes(ReportPackage opened, List<Finding> ofNumbers) {
        List<Finding> reworded =
                Wording.of(
                        Said.written(opened.bindings()),
                        Said.found(opened.bindings(), opened.blocks()));
        Set<String> told = reworded.stream().map(Finding::at).collect(Collectors.toSet());
        Stream<Finding> numbers =
                ofNumbers.stream()
                        .filter(f ->
                                f.kind() != Finding.Kind.WORDING
                                        || f.figure() == null
                                        || !told.contains(f.at()));
        return Stream.of(numbers, reworded.stream(), lostWords(opened.bindings()).stream())
                .flatMap(all -> all)
                .toList();
    }

    /// 文字绑定缺失: what cannot be checked any more is no reason to be silent.
    private static Optional<Finding> lostWords(FileBindings file) {
        return file.hasLostWords()
                ? Optional.of(
                        new Finding(
                                Finding.Kind.UNMARKED,
                                "全文",
                                Integer.toString(file.wordedAtFirst()),
                                Integer.toString(file.worded().size()),
                                "",
                                null))
                : Optional.empty();
    }

    private static Map<String, String> places(List<Mark> written, List<Mark> found) {
        Map<String, String> places = new HashMap<>();
        for (Alignment.Pair pair : Alignment.of(written, found)) {
            String bookmark = written.get(pair.written()).bookmark();
            if (bookmark != null) {
                places.put(bookmark, found.get(pair.found()).at());
            }
        }
        return places;
    }
}
