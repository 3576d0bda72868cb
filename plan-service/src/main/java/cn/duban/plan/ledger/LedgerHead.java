package cn.duban.plan.ledger;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 台账的末行号 — the number of a commitment's newest line; at worst one behind after a crash.
@Document("ledger_heads")
record LedgerHead(@Id String id, long number) {}
