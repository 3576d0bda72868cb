package cn.duban.indicator.submission.job;

import cn.duban.indicator.submission.reading.Format;
import java.util.Optional;

/// 交办 — a file as it was handed in, and how it is to be taken.
///
/// @param key 幂等键: the same sender with the same key means the same job
/// @param atomic all rows or none
record Order(byte[] body, Format format, Optional<String> key, boolean atomic) {}
