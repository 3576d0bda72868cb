package cn.duban.local.command;

import java.util.concurrent.Callable;

/// 外来命令 — a command another module adds to `./duban`.
///
/// Annotate the class with picocli's `Command`, mix in a [SuiteLocation], and name the class in
/// `META-INF/services/cn.duban.local.command.DubanCommand`. The launcher puts `infra/benchmarks` on
/// the class path when it is built.
public interface DubanCommand extends Callable<Integer> {}
