package cn.duban.indicator.submission.reading;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 列名 — what the head of a column means: a field, an element by code or by its Chinese name, or
/// nothing to be read.
///
/// A name that two elements share is nobody's name: such a column needs the code.
public final class Columns {

    /// A column that is there for the eye only: 学校名称, 上期数, 填报问题.
    static final String FOR_THE_EYE = "";

    private static final Map<String, String> FIELDS = fields();
    private static final Set<String> SILENT =
            Set.of("名称", "学校名称", "单位名称", "报表名称", "备注", "填报问题", "序号");
    private static final String LAST = "上期";
    private static final String LAST_CODE = "last:";
    private static final Pattern UNIT = Pattern.compile("\\([^()]*\\)$");
    private static final Pattern MARKS = Pattern.compile("[\\s\\u3000\\u00A0*＊]+");

    private final Map<String, String> elements = new HashMap<>();

    private Columns(Catalogue catalogue) {
        Set<String> shared = new HashSet<>();
        for (Element element : catalogue.elements()) {
            String other = elements.putIfAbsent(plain(element.name()), element.code());
            if (other != null) {
                shared.add(plain(element.name()));
            }
        }
        shared.forEach(elements::remove);
        catalogue.elements().forEach(e -> elements.put(e.code(), e.code()));
    }

    public static Columns of(Catalogue catalogue) {
        return new Columns(catalogue);
    }

    /// The field or element, [#FOR_THE_EYE], or the head itself where it means nothing.
    String meaning(String head) {
        String plain = plain(head);
        if (SILENT.contains(plain) || plain.startsWith(LAST) || plain.startsWith(LAST_CODE)) {
            return FOR_THE_EYE;
        }
        String known = known(plain);
        if (known == null) {
            known = known(UNIT.matcher(plain).replaceFirst(""));
        }
        return known == null ? head.strip() : known;
    }

    private @Nullable String known(String plain) {
        String field = FIELDS.get(plain.toLowerCase(Locale.ROOT));
        return field == null ? elements.get(plain) : field;
    }

    /// Both widths of brackets mean the same to whoever types a head.
    private static String plain(String head) {
        return MARKS.matcher(head).replaceAll("").replace('（', '(').replace('）', ')');
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        name(fields, "school", "学校", "学校代码", "学校标识码", "学校(机构)标识码", "单位代码", "学校或单位代码");
        name(fields, "form", "报表", "报表代码");
        name(fields, "period", "期别", "填报期", "期别代码");
        name(fields, "stage", "学段");
        name(fields, "explanation", "说明", "情况说明", "异常说明");
        name(fields, "withdrawn", "撤回", "是否撤回");
        return fields;
    }

    private static void name(Map<String, String> fields, String field, String... names) {
        fields.put(field, field);
        for (String name : names) {
            fields.put(name, field);
        }
    }
}
