package cn.duban.indicator.submission.template;

import java.util.Map;

/// 模板的一行 — a school or unit that is asked, with what it reported for this period and the one
/// before.
record TemplateLine(String code, String name, Map<String, String> now, Map<String, String> last) {}
