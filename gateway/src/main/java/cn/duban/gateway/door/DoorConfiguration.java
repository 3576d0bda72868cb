package cn.duban.gateway.door;

import cn.duban.gateway.audit.AuditFilter;
import cn.duban.gateway.audit.AuditTrail;
import cn.duban.starter.problem.ProblemWriter;
import java.time.Clock;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The filters of the door, in their order: trail, who, how often, whether at all, how much.
///
/// Spring's own CSRF token is off because [ReceptionFilter] asks for a header that a foreign page
/// cannot send; there is no server-side session that a token could be kept in.
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
    /// Styles may stand inline (the chart library writes them); scripts may not.
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            AuditTrail trail,
            Reception reception,
            RateSettings rate,
            BodySettings body,
            ProblemWriter problems,
            Clock clock)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(DoorConfiguration::headers)
                .addFilterBefore(new AuditFilter(trail, clock), AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new ReceptionFilter(reception, problems, clock),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new RateFilter(rate, problems), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new RefusalFilter(problems), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new BodyFilter(body, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(DoorConfiguration::rooms)
                .exceptionHandling(refusals -> refusals(refusals, problems))
                .build();
    }

    private static void rooms(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.requestMatchers(EndpointRequest.to("health", "prometheus")).permitAll();
        requests.requestMatchers(HttpMethod.POST, "/api/v1/session").permitAll();
        requests.requestMatchers(HttpMethod.POST, "/api/v1/keys/leaked").permitAll();
        requests.requestMatchers("/error").permitAll();
        requests.requestMatchers("/api/v1/accounts/**").hasAuthority("SCOPE_account:manage");
        requests.requestMatchers("/api/v1/ops/**").hasAuthority("SCOPE_ops");
        requests.requestMatchers("/api/**").authenticated();
        requests.requestMatchers(HttpMethod.GET, "/**").permitAll();
        requests.anyRequest().authenticated();
    }

    private static void refusals(
            ExceptionHandlingConfigurer<HttpSecurity> refusals, ProblemWriter problems) {
        refusals.authenticationEntryPoint(new Entry(problems));
        refusals.accessDeniedHandler(
                (_, response, _) -> problems.write(response, "not-allowed", HttpStatus.FORBIDDEN));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
