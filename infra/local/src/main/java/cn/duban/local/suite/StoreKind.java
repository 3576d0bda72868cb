package cn.duban.local.suite;

/// 存储种类 — which store the suite keeps its documents in.
public enum StoreKind {
    /// A cluster named by `MONGODB_URI`.
    EXTERNAL,
    /// A `mongod` found on the PATH.
    MONGOD,
    /// The embedded store: for trial and small use.
    EMBEDDED
}
