package cn.duban.gateway.routes;

import cn.duban.gateway.GatewayProblem;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// 熔断 — asks a service that does not answer only now and then, so that nobody waits for it.
///
/// - Only silence counts: whatever a service answers, a refusal or a fault, is its answer.
/// - The caller's request runs on the caller's own thread; time is bounded where bytes are read.
@Component
class Guard {
    private static final Logger log = LoggerFactory.getLogger(Guard.class);
    private static final int WINDOW = 20;
    private static final int JUDGED_FROM = 6;
    private static final int TRIALS = 2;

    private final CircuitBreakerRegistry breakers;

    Guard(PatienceSettings patience, MeterRegistry meters) {
        this.breakers =
                CircuitBreakerRegistry.of(
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(WINDOW)
                                .minimumNumberOfCalls(JUDGED_FROM)
                                .waitDurationInOpenState(patience.restAfterFailures())
                                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    ServerResponse ask(
            Upstream upstream, ServerRequest request, HandlerFunction<ServerResponse> service)
            throws Exception {
        var breaker = breakers.circuitBreaker(upstream.service());
        if (!breaker.tryAcquirePermission()) {
            throw new GatewayProblem.ServiceAway(upstream.title());
        }
        var start = breaker.getCurrentTimestamp();
        try {
            var response = service.handle(request);
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return response;
        } catch (ResourceAccessException silent) {
            failed(breaker, start, silent);
            throw isSlow(silent)
                    ? new GatewayProblem.ServiceSlow(upstream.title())
                    : new GatewayProblem.ServiceAway(upstream.title());
        } catch (Exception ours) {
            breaker.releasePermission();
            throw ours;
        }
    }

    /// A question of the door's own: nobody is refused for want of an answer, and one that takes
    /// too long for it might have been in time for others.
    <T> Optional<T> tried(Upstream upstream, Supplier<Optional<T>> question) {
        var breaker = breakers.circuitBreaker(upstream.service());
        if (!breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        var start = breaker.getCurrentTimestamp();
        try {
            var answer = question.get();
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return answer;
        } catch (ResourceAccessException silent) {
            if (isSlow(silent)) {
                breaker.releasePermission();
            } else {
                failed(breaker, start, silent);
            }
        } catch (RestClientException refused) {
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            log.warn("{} did not answer as asked: {}", upstream.service(), refused.getMessage());
        }
        return Optional.empty();
    }

    private static void failed(CircuitBreaker breaker, long start, Exception silent) {
        breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), silent);
    }

    /// Somebody took the request and did not answer; a connection never made is another matter.
    private static boolean isSlow(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ConnectTimeoutException _,
                        HttpConnectTimeoutException _,
                        ConnectException _ -> {
                    return false;
                }
                case SocketTimeoutException _, HttpTimeoutException _ -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
