package cn.duban.starter.outbox;

/// Where a document with pending events lies.
record DocumentRef(String collection, String id) {}
