package cn.duban.plan.check;

import cn.duban.plan.binding.Atoms;
import cn.duban.plan.binding.FileBindings;
import java.nio.file.Path;
import java.util.List;

/// 核对过的文件 — a report file, read back, and what was changed in it.
record CheckedFile(FileBindings bindings, List<Finding> changes) {

    static CheckedFile of(Path file) throws Uncheckable {
        ReportPackage opened = ReportPackage.open(file);
        List<Mark> written = Mark.written(opened.bindings());
        List<Mark> found = Mark.found(opened.blocks());
        if (written.size() > Atoms.MOST || found.size() > Atoms.MOST) {
            throw new Uncheckable("文中数字多得异常，拒绝核对。 Too many numbers.");
        }
        return new CheckedFile(opened.bindings(), Comparing.of(written, found));
    }
}
