package cn.duban.indicator.submission;

import static java.util.Comparator.naturalOrder;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.catalogue.Input;
import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.period.Period;
import cn.duban.indicator.register.Place;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.submission.ReceiptView.RollUpState;
import cn.duban.indicator.submission.Verdicts.GoodRow;
import cn.duban.starter.messaging.EventJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 跟踪汇总 — whether the figures of a receipt's schools, and of the units above them, are as new as
/// the receipt.
///
/// A figure says as of which receipt it stands ([FigureChanged#asOf]); one that is not there yet,
/// or is older, is still waited for. Only the first figures of a large receipt are looked at.
@Component
class FollowingRollUp {

    private static final int MOST_FIGURES = 500;
    private static final String FIGURES = "figures";

    private final Catalogue catalogue;
    private final Register register;
    private final MongoOperations store;

    FollowingRollUp(Catalogue catalogue, Register register, MongoOperations store) {
        this.catalogue = catalogue;
        this.register = register;
        this.store = store;
    }

    RollUpState state(Receipt receipt) {
        Set<String> ids = new LinkedHashSet<>();
        for (GoodRow good : receipt.goodRows()) {
            if (ids.size() < MOST_FIGURES && good.outcome() != Verdicts.Outcome.UNCHANGED) {
                figures(good).limit(MOST_FIGURES).forEach(ids::add);
            }
        }
        List<Document> found =
                store.find(Query.query(Criteria.where("_id").in(ids)), Document.class, FIGURES);
        List<Document> included =
                found.stream().filter(f -> asOf(f, receipt.receivedAt())).toList();
        boolean all = included.size() == ids.size();
        return new RollUpState(
                all,
                ids.size(),
                ids.size() - included.size(),
                all
                        ? included.stream()
                                .map(FollowingRollUp::said)
                                .max(naturalOrder())
                                .orElse(null)
                        : null);
    }

    private static Instant said(Document figure) {
        Date said = figure.getDate("saidAt");
        return said == null ? Instant.EPOCH : said.toInstant();
    }

    private Stream<String> figures(GoodRow good) {
        String period = good.row().period();
        List<String> units =
                Stream.concat(
                                Stream.of(good.school()),
                                register.school(good.school()).stream()
                                        .flatMap(s -> s.on(Period.of(period).reference()).stream())
                                        .flatMap(p -> p.path().stream())
                                        .map(Place::unit))
                        .toList();
        return catalogue.form(good.row().form()).stream()
                .flatMap(form -> catalogue.from(form).stream())
                .map(Indicator::definition)
                .filter(FollowingRollUp::ofThisPeriod)
                .flatMap(d -> units.stream().map(u -> d.indicator() + "|" + u + "|" + period));
    }

    private static boolean ofThisPeriod(Definition definition) {
        return definition.cut() == null
                && definition.inputs().size() == 1
                && definition.inputs().getFirst().asOf() == Input.AsOf.SAME
                && !definition.inputs().getFirst().unitLevel();
    }

    private static boolean asOf(Document figure, Instant received) {
        OffsetDateTime asOf =
                EventJson.MAPPER.readValue(figure.getString("body"), FigureChanged.class).asOf();
        return asOf != null && !asOf.toInstant().isBefore(received);
    }
}
