package cn.duban.plan.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a report says, piece by piece.
final class ReportWords {
    private ReportWords() {}

    static String text(Report report) {
        return report.parts().stream().map(ReportWords::text).collect(Collectors.joining("\n"));
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Title title -> title.mark() + title.text();
            case Part.Addressee addressee -> addressee.text();
            case Part.Text plain -> said(plain.pieces());
            case Part.Item item -> said(item.pieces());
        };
    }

    private static String said(List<Piece> pieces) {
        return pieces.stream().map(Piece::shown).collect(Collectors.joining());
    }

    static List<Piece.Number> numbers(Report report, String commitment) {
        return pieces(report)
                .filter(Piece.Number.class::isInstance)
                .map(Piece.Number.class::cast)
                .filter(n -> n.commitment().equals(commitment))
                .toList();
    }

    static Stream<Piece> pieces(Report report) {
        Stream<Piece> said =
                report.parts().stream()
                        .flatMap(p ->
                                switch (p) {
                                    case Part.Title _, Part.Addressee _ -> Stream.of();
                                    case Part.Text plain -> plain.pieces().stream();
                                    case Part.Item item -> item.pieces().stream();
                                });
        Stream<Piece> annex =
                report.annex().stream()
                        .flatMap(r ->
                                Stream.of(r.target(), r.value(), r.coverage())
                                        .flatMap(List::stream));
        return Stream.concat(said, annex);
    }
}
