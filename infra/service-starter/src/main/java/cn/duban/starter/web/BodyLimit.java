package cn.duban.starter.web;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body above the bound before anybody reads it, announced or not.
final class BodyLimit extends OncePerRequestFilter {
    private final ProblemWriter problems;
    private final DataSize most;

    BodyLimit(ProblemWriter problems, DataSize most) {
        this.problems = problems;
        this.most = most;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most.toBytes()) {
            // The rest of the body stays unread; the connection cannot serve another request.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            problems.writeTooLarge(response, most);
            return;
        }
        try {
            chain.doFilter(
                    request.getContentLengthLong() >= 0 ? request : new Bounded(request), response);
        } catch (BodyTooLarge read) {
            // A filter read it, outside the reach of the advice.
            problems.writeTooLarge(response, most);
        }
    }

    /// 内容过大 — a body of unknown length turned out longer than the bound.
    static final class BodyTooLarge extends Problem {
        BodyTooLarge() {
            super("body-too-large", HttpStatus.CONTENT_TOO_LARGE);
        }
    }

    private final class Bounded extends HttpServletRequestWrapper {
        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private final class Counting extends ServletInputStream {
        private final ServletInputStream in;
        private long count;

        Counting(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            counted(Math.max(read, 0));
            return read;
        }

        private void counted(int more) {
            count += more;
            if (count > most.toBytes()) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
