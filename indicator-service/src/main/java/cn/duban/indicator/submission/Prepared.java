package cn.duban.indicator.submission;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/// 备好的回执 — a receipt of a file that is accepted as a whole or not at all, before that is decided;
/// nobody is told of it yet.
@Document("prepared_receipts")
record Prepared(@Id String id, @Indexed String job, Receipt receipt) {}
