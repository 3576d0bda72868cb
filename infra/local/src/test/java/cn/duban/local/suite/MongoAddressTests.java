package cn.duban.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoAddressTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mongodb://127.0.0.1:27717                | mongodb://127.0.0.1:27717/duban_plan?w=majority&journal=true
                    mongodb://a,b:1/                         | mongodb://a,b:1/duban_plan?w=majority&journal=true
                    mongodb://a/x?replicaSet=r               | mongodb://a/duban_plan?replicaSet=r&w=majority&journal=true
                    mongodb://u:p@a/x                        | mongodb://u:p@a/duban_plan?authSource=x&w=majority&journal=true
                    mongodb://u:p@a                          | mongodb://u:p@a/duban_plan?authSource=admin&w=majority&journal=true
                    mongodb://u:p@a/?authSource=s&w=2        | mongodb://u:p@a/duban_plan?authSource=s&w=2
                    """)
    void each_service_gets_its_own_database_on_the_given_servers(String given, String expected) {
        String address = new MongoAddress(given).forDatabase("duban_plan");
        assertThat(address).isEqualTo(expected);
        assertThat(new ConnectionString(address).getDatabase()).isEqualTo("duban_plan");
    }

    @Test
    void something_else_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> new MongoAddress("postgres://a/b").forDatabase("duban_plan"))
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("MONGODB_URI");
    }
}
