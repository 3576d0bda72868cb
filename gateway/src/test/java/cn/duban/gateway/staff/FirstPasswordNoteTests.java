package cn.duban.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPasswordNoteTests {

    @TempDir Path home;

    @Test
    void only_a_changed_password_of_the_first_account_is_noted() {
        FirstPasswordNote note = new FirstPasswordNote(home.toString());
        Account first = Account.opened("admin", "系统管理员", "x", Set.of(Role.ADMIN), null);
        Account other = Account.opened("wang", "示例科员", "x", Set.of(Role.OFFICER), null);

        note.changed(first);
        note.changed(other.withPassword("y"));
        assertThat(home.resolve(FirstPasswordNote.FILE)).doesNotExist();

        note.changed(first.withPassword("y"));
        assertThat(home.resolve(FirstPasswordNote.FILE)).hasContent("admin");
    }
}
