package cn.duban.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeSecretsTests {
    @TempDir Path folder;

    @Test
    void every_secret_the_compose_file_names_is_made() throws IOException {
        ComposeSecrets.createMissing(folder);

        String compose = Files.readString(Path.of("../../docker-compose.yml"));
        var named =
                Pattern.compile("file: \\./infra/secrets/(\\S+)")
                        .matcher(compose)
                        .results()
                        .toList();
        assertThat(named).isNotEmpty();
        named.forEach(n -> assertThat(folder.resolve(n.group(1))).isNotEmptyFile());
    }

    @Test
    void a_service_signs_in_with_the_password_made_for_it() throws IOException {
        ComposeSecrets.createMissing(folder);

        String password = Files.readString(folder.resolve("mongo-plan-password"));
        assertThat(folder.resolve("mongo-plan-uri"))
                .content()
                .startsWith("mongodb://plan:" + password + "@mongo:27017/duban_plan?");
    }

    @Test
    void making_them_again_changes_nothing() throws IOException {
        ComposeSecrets.createMissing(folder);
        String before = Files.readString(folder.resolve("mongo-root-password"));
        ComposeSecrets.createMissing(folder);
        assertThat(folder.resolve("mongo-root-password")).hasContent(before);
    }
}
