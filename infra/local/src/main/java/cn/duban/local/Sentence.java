package cn.duban.local;

import cn.duban.local.client.RefusedException;
import cn.duban.local.client.UnreachableException;
import cn.duban.local.suite.SuiteFailure;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/// 一句话 — what went wrong, and what to do about it, for the person at the keyboard.
final class Sentence {

    private Sentence() {}

    /// Nothing for a failure nobody foresaw.
    static Optional<String> of(Throwable failure) {
        return switch (failure) {
            case SuiteFailure known -> Optional.of(String.valueOf(known.getMessage()));
            case RefusedException refused -> Optional.of("系统没有接受：" + refused.refusal().inOneLine());
            case UnreachableException away ->
                    Optional.of(
                            "没有得到答复："
                                    + away.getMessage()
                                    + "。请看 ./duban status（启动时用了 --data 的，也带上它）");
            case FileSystemException file -> Optional.of(ofFile(file));
            case FileNotFoundException missing -> Optional.of("文件读写不了：" + missing.getMessage());
            case UncheckedIOException wrapped -> ofCause(wrapped);
            case ExecutionException wrapped -> ofCause(wrapped);
            case CompletionException wrapped -> ofCause(wrapped);
            case InterruptedException _ -> Optional.of("被打断了，没有做完。请再运行一次。");
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofCause(Throwable wrapped) {
        Throwable cause = wrapped.getCause();
        return cause == null ? Optional.empty() : of(cause);
    }

    private static String ofFile(FileSystemException failure) {
        String file = String.valueOf(failure.getFile());
        return switch (failure) {
            case NoSuchFileException _ -> "没有这个文件或文件夹：" + file + "。请检查路径。";
            case AccessDeniedException _ -> "没有权限读写 " + file + "。请换一个位置，或改它的权限。";
            case FileAlreadyExistsException _ -> file + " 已经是一个文件，不能当文件夹用。请换一个位置。";
            case NotDirectoryException _ -> file + " 不是文件夹。请换一个位置。";
            default -> ofOther(file, String.valueOf(failure.getReason()));
        };
    }

    private static String ofOther(String file, String reason) {
        return switch (reason) {
            case "Not a directory" -> "路径里有一段不是文件夹：" + file + "。请换一个位置。";
            case "Is a directory" -> file + " 是文件夹，这里要一个文件。";
            case "No space left on device" -> "磁盘满了，写不下 " + file + "。请腾出空间。";
            case "Read-only file system" -> "这个位置只能读：" + file + "。请换一个位置。";
            case "File name too long" -> "文件名太长：" + file + "。请换一个短的。";
            default -> "文件读写不了：" + file + "（" + reason + "）。请检查路径和权限。";
        };
    }
}
