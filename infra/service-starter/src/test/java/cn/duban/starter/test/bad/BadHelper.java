package cn.duban.starter.test.bad;

/// A name that says nothing.
class BadHelper {}
