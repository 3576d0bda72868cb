/// 命令。 Decides what a person types and reads: one class per command.
///
/// Publishes [cn.duban.local.command.DubanCommand] and the options commands share.
///
/// Must not know how a process is started; that is the suite's business.
@NullMarked
package cn.duban.local.command;

import org.jspecify.annotations.NullMarked;
