package cn.duban.starter.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.FieldError;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Which parameter of an address could not be read, and what should stand there.
final class ParameterPlace {
    private ParameterPlace() {}

    static Violation of(MethodArgumentTypeMismatchException e) {
        return of(e.getName(), e);
    }

    /// A parameter that is gathered with others in a record, or a field that breaks its rule.
    static Violation of(FieldError error) {
        if (!error.isBindingFailure()) {
            return Violation.of(
                    JsonPlace.pointer(error.getField()),
                    "invalid-field",
                    String.valueOf(error.getDefaultMessage()));
        }
        if (error.contains(TypeMismatchException.class)) {
            return of(error.getField(), error.unwrap(TypeMismatchException.class));
        }
        return of(error.getField(), error.getRejectedValue(), null);
    }

    private static Violation of(String name, TypeMismatchException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof ConversionFailedException inner) {
                return of(name, inner.getValue(), inner.getTargetType().getType());
            }
        }
        return of(name, e.getValue(), e.getRequiredType());
    }

    private static Violation of(String name, @Nullable Object value, @Nullable Class<?> type) {
        return Wanted.at(name, "参数 " + name + " ", value, type, c -> ((Enum<?>) c).name());
    }
}
