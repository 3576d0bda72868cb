/// 读取 — decides which rows a body holds: JSON, one object a line, CSV or a workbook.
///
/// Publishes nothing. Must not know schools, periods or rules: what a row says is judged elsewhere.
@NullMarked
package cn.duban.indicator.submission.reading;

import org.jspecify.annotations.NullMarked;
