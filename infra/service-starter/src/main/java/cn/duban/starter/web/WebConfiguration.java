package cn.duban.starter.web;

import cn.duban.starter.problem.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

@AutoConfiguration
@Import(DeadLettersController.class)
class WebConfiguration {
    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            ProblemWriter problems, @Value("${duban.web.max-body:12MB}") DataSize most) {
        FilterRegistrationBean<BodyLimit> bean =
                new FilterRegistrationBean<>(new BodyLimit(problems, most));
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return bean;
    }
}
