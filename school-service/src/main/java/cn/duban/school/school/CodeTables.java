package cn.duban.school.school;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// 代码表 — the three-digit codes of the education statistics; a clerk may write the name instead.
public enum CodeTables {
    KIND(
            """
            111 幼儿园, 119 附设幼儿班, 211 小学, 218 小学教学点, 219 附设小学班, 311 初级中学,
            312 九年一贯制学校, 319 附设普通初中班, 321 职业初中, 329 附设职业初中班, 331 成人职工初中,
            332 成人农民初中, 341 完全中学, 342 高级中学, 345 十二年一贯制学校, 349 附设普通高中班,
            351 成人职工高中, 352 成人农民高中, 361 调整后中等职业学校, 362 中等技术学校, 363 中等师范学校,
            364 成人中等专业学校, 365 职业高中学校, 366 技工学校, 368 附设中职班, 369 其他中职机构,
            371 专门学校, 511 盲人学校, 512 聋人学校, 513 弱智学校, 514 其他特教学校, 519 附设特教班,
            911 科研机构, 921 民办高等教育机构, 931 职工技术培训学校, 932 农民技术培训学校, 933 其他培训机构
            """),
    SPONSOR(
            """
            811 省级教育部门, 812 省级其他部门, 821 地级教育部门, 822 地级其他部门, 831 县级教育部门,
            832 县级其他部门, 891 地方企业, 892 事业单位, 893 部队, 894 集体, 999 民办
            """),
    AREA(
            """
            111 主城区, 112 城乡结合区, 121 镇中心区, 122 镇乡结合区, 123 特殊区域, 210 乡中心区, 220 村庄
            """);

    private final Map<String, String> nameByCode = new LinkedHashMap<>();
    private final Map<String, String> codeByName = new LinkedHashMap<>();

    CodeTables(String table) {
        for (String entry : table.strip().split(",\\s*")) {
            String[] codeAndName = entry.split(" ");
            nameByCode.put(codeAndName[0], codeAndName[1]);
            codeByName.put(codeAndName[1], codeAndName[0]);
        }
    }

    /// The code behind a code, a name or both (`111 幼儿园`).
    Optional<String> read(String text) {
        String code = text.length() > 3 && text.charAt(3) == ' ' ? text.substring(0, 3) : text;
        return nameByCode.containsKey(code)
                ? Optional.of(code)
                : Optional.ofNullable(codeByName.get(text));
    }

    /// `111 幼儿园`.
    String shown(String code) {
        return code + " " + nameByCode.getOrDefault(code, "");
    }

    /// Name by code, in the order of the table.
    public Map<String, String> all() {
        return Collections.unmodifiableMap(nameByCode);
    }

    String examples() {
        return nameByCode.entrySet().stream()
                .limit(6)
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining("、"));
    }
}
