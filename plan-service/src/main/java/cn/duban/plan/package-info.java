/// 计划服务 — from a plan document to lights and a year-end report.
///
/// `intake` reads a document, `catalogue` knows the indicators, `drafting` lets a person confirm,
/// `commitment` is the promise, `progress` weighs it, `tracking` keeps it current, `board` shows
/// it, `summary` writes it down, `events` tells the others.
@NullMarked
package cn.duban.plan;

import org.jspecify.annotations.NullMarked;
