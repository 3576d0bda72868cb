/// 命令行入口。 Decides which language the help is in and which commands there are.
///
/// Publishes the program `duban`; other modules add commands through
/// [cn.duban.local.command.DubanCommand].
///
/// Must not know what any command does.
@NullMarked
package cn.duban.local;

import org.jspecify.annotations.NullMarked;
