package cn.duban.school.key;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 最近使用 — when and from where a key last opened the door, as the door reported it.
///
/// Beside the key and not in it: whether a key is used is no change of the key.
@Document("key-uses")
record KeyUse(@Id String key, Instant lastUsed, String address) {}
