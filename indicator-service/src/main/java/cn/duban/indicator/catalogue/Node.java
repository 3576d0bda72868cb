package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.List;

/// 算式的一节 — one piece of a read expression; numbers are decimals, so nothing is ever rounded but a
/// division.
sealed interface Node {

    Kind kind();

    Object of(Row row);

    /// A yes is 1 where a number is wanted, as it is kept in a row.
    default BigDecimal number(Row row) {
        Object value = of(row);
        if (value instanceof Boolean yes) {
            return yes ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return (BigDecimal) value;
    }

    default boolean truth(Row row) {
        return (boolean) of(row);
    }

    /// 常数.
    record Literal(Object value, Kind kind) implements Node {
        @Override
        public Object of(Row row) {
            return value;
        }
    }

    /// 要素.
    record Named(String code, Kind kind) implements Node {
        @Override
        public Object of(Row row) {
            return kind == Kind.TRUTH ? row.number(code).signum() != 0 : row.number(code);
        }

        /// A counted yes/no, such as the 月报 of several months, keeps its number.
        @Override
        public BigDecimal number(Row row) {
            return row.number(code);
        }
    }

    /// 学校属性.
    record Trait(String name) implements Node {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public Object of(Row row) {
            return row.trait(name);
        }
    }

    /// 清单 of values to choose from.
    record Several(List<Node> members) implements Node {
        @Override
        public Kind kind() {
            return Kind.LIST;
        }

        @Override
        public Object of(Row row) {
            return members.stream().map(m -> m.of(row)).toList();
        }
    }

    /// 运算.
    record Applied(Operator operator, List<Node> to) implements Node {
        @Override
        public Kind kind() {
            return operator == Operator.CHOOSE ? to.get(1).kind() : operator.result();
        }

        @Override
        public Object of(Row row) {
            return operator.apply(to, row);
        }
    }
}
