package cn.duban.local.client;

import cn.duban.local.client.Refusal.Objection;
import java.util.List;

/// 回执 — what was accepted and what was not; `sent` is their sum.
public record Receipt(String receipt, int sent, int accepted, int refused, List<Objection> errors) {

    public Receipt {
        errors = List.copyOf(errors);
    }
}
