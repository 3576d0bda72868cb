package cn.duban.starter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoreConfigurationTests {
    private final ApplicationContextRunner nowhere =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    StoreConfiguration.class, MongoAutoConfiguration.class))
                    .withPropertyValues(
                            "spring.mongodb.uri=mongodb://127.0.0.1:9/duban_test?w=1&journal=false");

    @Test
    void a_write_counts_when_a_majority_has_it_in_its_journal_whatever_the_address_says() {
        nowhere.run(context ->
                assertThat(database(context.getBean(MongoClient.class)).getWriteConcern())
                        .isEqualTo(WriteConcern.MAJORITY.withJournal(true)));
    }

    @Test
    void a_store_that_is_away_is_known_in_three_seconds() {
        MongoClientSettings.Builder settings = MongoClientSettings.builder();
        new StoreConfiguration().sureStore().customize(settings);
        assertThat(
                        settings.build()
                                .getClusterSettings()
                                .getServerSelectionTimeout(TimeUnit.SECONDS))
                .isEqualTo(3);
    }

    @Test
    void what_is_thrown_then_counts_as_a_store_that_is_away() {
        nowhere.run(context -> {
            MongoDatabase away = database(context.getBean(MongoClient.class));
            assertThat(
                            StoreAway.is(
                                    catchThrowableOfType(
                                            MongoTimeoutException.class,
                                            () -> away.runCommand(new Document("ping", 1)))))
                    .isTrue();
        });
    }

    @Test
    void no_answer_is_waited_for_without_end() {
        MongoClientSettings.Builder settings = MongoClientSettings.builder();
        new StoreConfiguration().sureStore().customize(settings);
        assertThat(settings.build().getSocketSettings().getReadTimeout(TimeUnit.SECONDS))
                .isBetween(1, 60);
    }

    private static MongoDatabase database(MongoClient client) {
        return client.getDatabase("duban_test");
    }
}
