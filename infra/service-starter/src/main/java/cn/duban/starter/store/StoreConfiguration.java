package cn.duban.starter.store;

import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/// What holds for every service, whatever its connection string says.
@AutoConfiguration(
        beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
class StoreConfiguration {
    /// - Whoever waits hears that the store is away before the door gives up on the service.
    /// - An answer that never comes holds a thread for a bounded time; no query is meant to take as
    ///   long.
    /// - Saved is what a majority has in its journal.
    @Bean
    MongoClientSettingsBuilderCustomizer sureStore() {
        return store ->
                store.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                        .applyToSocketSettings(socket -> socket.readTimeout(60, TimeUnit.SECONDS));
    }
}
