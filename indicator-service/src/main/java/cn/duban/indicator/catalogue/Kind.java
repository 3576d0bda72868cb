package cn.duban.indicator.catalogue;

/// 值的种类 in an expression.
enum Kind {
    NUMBER("数"),
    TRUTH("是或否"),
    TEXT("文字"),
    LIST("清单");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Kind of(Element.Type type) {
        return type == Element.Type.BOOL ? TRUTH : NUMBER;
    }
}
