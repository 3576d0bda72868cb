package cn.duban.indicator.submission;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubmissionConfiguration {

    @Bean
    ReceiptNumbers receiptNumbers(Clock clock, Receipts receipts) {
        return new ReceiptNumbers(clock, receipts::highestNumber);
    }
}
