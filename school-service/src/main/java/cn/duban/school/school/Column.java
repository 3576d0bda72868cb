package cn.duban.school.school;

import cn.duban.school.RowVerdict.FieldChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 登记表的列 — one list for reading, writing and comparing: what a school's row is made of, in the
/// order of the sheet, with the headers a clerk may write.
public enum Column {
    SCHOOL("school", "学校标识码", "标识码", "学校代码"),
    NAME("name", "学校名称", "名称"),
    FROM("from", "生效日期", "起始日期"),
    UNIT("unit", "单位代码", "单位", "所属单位"),
    KIND("kind", "办学类型"),
    SPONSOR("sponsor", "举办者"),
    OWNERSHIP("ownership", "办别"),
    QUALITY("quality", "优质等级"),
    AREA("area", "城乡分类", "城乡"),
    STATUS("status", "状态"),
    DOCUMENT("document", "文号", "认定文号"),
    STAGES("stages", "学段"),
    INCLUSIVE_DOCUMENT("inclusiveDocument", "普惠认定文号"),
    INCLUSIVE_FROM("inclusiveFrom", "普惠认定起"),
    INCLUSIVE_TO("inclusiveTo", "普惠认定止");

    public final String field;
    public final List<String> headers;

    Column(String field, String... headers) {
        this.field = field;
        this.headers = List.of(headers);
    }

    public String header() {
        return headers.getFirst();
    }

    public static Optional<Column> headed(String header) {
        return Arrays.stream(values())
                .filter(c -> c.field.equals(header) || c.headers.contains(header))
                .findFirst();
    }

    /// A dated profile as a row of the sheet; reading the row again gives the profile.
    public static Map<Column, String> cells(String school, Profile p) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(SCHOOL, school);
        cells.put(NAME, p.name());
        cells.put(FROM, p.from().toString());
        cells.put(UNIT, p.unit());
        cells.put(KIND, CodeTables.KIND.shown(p.kind()));
        cells.put(SPONSOR, CodeTables.SPONSOR.shown(p.sponsor()));
        cells.put(OWNERSHIP, p.ownership().chinese);
        cells.put(QUALITY, p.quality().chinese);
        cells.put(AREA, CodeTables.AREA.shown(p.area()));
        cells.put(STATUS, p.status().chinese);
        put(cells, DOCUMENT, p.document());
        List<Stage> stages = p.stages() == null ? Stage.of(p.kind()) : p.stages();
        cells.put(STAGES, stages.stream().map(s -> s.chinese).collect(Collectors.joining("、")));
        Recognition recognition = p.inclusive();
        if (recognition != null) {
            put(cells, INCLUSIVE_DOCUMENT, recognition.document());
            cells.put(INCLUSIVE_FROM, recognition.from().toString());
            cells.put(INCLUSIVE_TO, recognition.to().toString());
        }
        return cells;
    }

    /// Field by field what differs between two profiles of one school.
    static List<FieldChange> differences(String school, Profile before, Profile after) {
        Map<Column, String> was = cells(school, before);
        Map<Column, String> is = cells(school, after);
        List<String> fields = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<@Nullable String> old = new ArrayList<>();
        List<@Nullable String> now = new ArrayList<>();
        for (Column column : values()) {
            fields.add(column.field);
            labels.add(column.header());
            old.add(was.get(column));
            now.add(is.get(column));
        }
        return FieldChange.between(fields, labels, old, now);
    }

    private static void put(Map<Column, String> cells, Column column, @Nullable String text) {
        if (text != null) {
            cells.put(column, text);
        }
    }
}
