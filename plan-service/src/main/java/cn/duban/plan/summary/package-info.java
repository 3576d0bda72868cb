/// 总结与通报 — decides how a report becomes a file (.docx, .xlsx), is kept, and is made again as of a
/// past day.
///
/// Publishes files and the list of figures bound in them. Must not know how a light is weighed, how
/// a plan was read, nor how a sentence is worded.
@NullMarked
package cn.duban.plan.summary;

import org.jspecify.annotations.NullMarked;
