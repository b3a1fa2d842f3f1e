package org.indicatorwatch.readings.collecting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.Author;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;

/** Figures on their way in, and the submissions that they belong to. Figures that nobody asks for pass as they are. */
public final class FigureIntake {

    private final Actor actor;
    private final Author author;
    private final boolean amends;
    private final Map<String, CollectionForm> forms;
    /** For each submission, the rows whose figures it asks for, with the reasons that they give. */
    private final SortedMap<Long, Map<Integer, String>> taken = new TreeMap<>();

    private String comment;
    private Map<ReadingKey, List<Submission>> governing = Map.of();
    private Map<ReadingKey, Reading> locked = Map.of();

    FigureIntake(Actor actor, Author author, boolean amends, Map<String, CollectionForm> forms) {
        this.actor = actor;
        this.author = author;
        this.amends = amends;
        this.forms = forms;
    }

    /** Looks up what is known of the cells, all at once; then they may be checked and accepted. */
    public void prepare(Collection<ReadingKey> keys) {
        governing = new HashMap<>();
        locked = new HashMap<>();
        if (keys.isEmpty() || forms.isEmpty()) {
            return;
        }
        Set<String> regions = keys.stream().map(ReadingKey::region).collect(Collectors.toSet());
        Set<Period> periods = keys.stream().map(ReadingKey::period).collect(Collectors.toSet());
        List<Submission> found =
                Submission.list("owed and region in ?1 and period in ?2 order by id", regions, periods);
        for (Submission submission : found) {
            // A collection that has only just come is not among them; its submissions take up what they find.
            CollectionForm form = forms.get(submission.collection);
            if (form == null) {
                continue;
            }
            form.cells(submission.region, submission.period).forEach(cell -> governing
                    .computeIfAbsent(cell, key -> new ArrayList<>())
                    .add(submission));
        }
        for (ReadingKey key : keys) {
            if (isVerified(key)) {
                Reading.<Reading>findByIdOptional(Reading.Id.of(key)).ifPresent(reading -> locked.put(key, reading));
            }
        }
    }

    private boolean isVerified(ReadingKey key) {
        return governing.getOrDefault(key, List.of()).stream()
                .anyMatch(submission -> submission.state == SubmissionState.VERIFIED);
    }

    /** Code of the reason why the figure cannot be taken: {@code locked} or {@code reason-required}. */
    public Optional<String> refusal(NewReading reading) {
        Reading stored = locked.get(reading.key());
        return stored == null || isUnchanged(stored, reading) ? Optional.empty() : refusal(reading.reason());
    }

    /** Code of the reason why the figure cannot be withdrawn. */
    public Optional<String> refusalOfWithdrawal(ReadingKey key, String reason) {
        return locked.containsKey(key) ? refusal(reason) : Optional.empty();
    }

    private Optional<String> refusal(String reason) {
        if (!amends) {
            return Optional.of("locked");
        }
        return reason == null || reason.isBlank() ? Optional.of("reason-required") : Optional.empty();
    }

    private static boolean isUnchanged(Reading stored, NewReading reading) {
        return !stored.deleted
                && stored.state == reading.state()
                && same(stored.value, reading.value())
                && same(stored.numerator, reading.numerator())
                && same(stored.denominator, reading.denominator())
                && Objects.equals(stored.comment, reading.comment());
    }

    private static boolean same(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    /** The figure is taken. */
    public void accept(ReadingKey key, String reason) {
        accept(1, key, reason);
    }

    /** The figure in the row is taken, unless the row is {@linkplain #reject rejected} after all. */
    public void accept(int row, ReadingKey key, String reason) {
        for (Submission submission : governing.getOrDefault(key, List.of())) {
            taken.computeIfAbsent(submission.id, id -> new LinkedHashMap<>()).put(row, reason);
        }
    }

    /** The figures in the rows are not taken after all. */
    public void reject(Set<Integer> rows) {
        taken.values().forEach(reasons -> reasons.keySet().removeAll(rows));
        taken.values().removeIf(Map::isEmpty);
    }

    /** The collection of the code; null where there is none. */
    CollectionForm form(String code) {
        return forms.get(code);
    }

    Actor actor() {
        return actor;
    }

    /** Whom the audit log names. */
    Author author() {
        return author;
    }

    /** What is said of the figures as a whole. */
    void say(String remark) {
        comment = remark;
    }

    /** What is said of the figures as a whole; null for nothing. */
    String comment() {
        return comment;
    }

    /** Ids of the submissions that the figures belong to, ascending. */
    Set<Long> touched() {
        return taken.keySet();
    }

    /** Why figures of the submission were changed; null if nobody said. */
    String reason(Submission submission) {
        return taken.get(submission.id).values().stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
