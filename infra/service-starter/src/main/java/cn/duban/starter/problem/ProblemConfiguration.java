package cn.duban.starter.problem;

import io.micrometer.tracing.Tracer;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@AutoConfiguration(
        beforeName =
                "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@Import({ProblemAdvice.class, ProblemErrorController.class})
class ProblemConfiguration {
    @Bean
    ProblemTexts problemTexts(ObjectProvider<Tracer> tracer) {
        return new ProblemTexts(tracer);
    }

    @Bean
    ProblemWriter problemWriter(ProblemTexts texts) {
        return new ProblemWriter(texts);
    }

    /// Added last, so that it speaks before the container's own page does.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadableRequests(
            ProblemWriter problems) {
        return factory ->
                factory.addContextCustomizers(context -> {
                    UnreadableRequests valve = new UnreadableRequests(problems);
                    context.getParent().getPipeline().addValve(valve);
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(valve.getClass().getName());
                    }
                });
    }
}
