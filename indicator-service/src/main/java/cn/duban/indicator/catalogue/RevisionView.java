package cn.duban.indicator.catalogue;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// 修订 as it is shown: who changed an entry to what, when and why.
record RevisionView(int number, String at, String who, String why, JsonNode entry) {

    static List<RevisionView> of(Section section, String code, BureauEntry own) {
        List<RevisionView> all = new ArrayList<>();
        section.find(BuiltIn.file(), code)
                .ifPresent(e -> all.add(new RevisionView(0, "", "", "内置目录", EntryJson.tree(e))));
        own.history().forEach(r -> all.add(of(section, r)));
        return all;
    }

    static RevisionView of(Section section, BureauEntry.Revision r) {
        JsonNode entry = EntryJson.tree(EntryJson.read(section, r.entry()));
        return new RevisionView(r.number(), r.at(), r.who(), r.why(), entry);
    }
}
