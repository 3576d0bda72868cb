package cn.duban.plan.check;

import java.util.List;

/// 一段文字 — the text of a paragraph or cell, where it stands, and which stretches have a bookmark.
record Block(String at, String text, List<Bookmark> bookmarks) {

    /// 书签 — from and to are places in the text.
    record Bookmark(String name, int from, int to) {}

    Block {
        bookmarks = List.copyOf(bookmarks);
    }
}
