package org.indicatorwatch.web.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.SubmissionFilter;
import org.indicatorwatch.readings.importing.upload.WorkbookUploads;
import org.indicatorwatch.web.layout.PageWording;

/** Says where workbooks belong that were filled in for another submission than the one they were handed in for. */
@RequestScoped
class MisplacedWorkbooks {

    private final WorkbookUploads uploads;
    private final CurrentActor actor;
    private final PageWording words;
    private final Clock clock;

    MisplacedWorkbooks(WorkbookUploads uploads, CurrentActor actor, PageWording words, Clock clock) {
        this.uploads = uploads;
        this.actor = actor;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Where a workbook belongs.
     *
     * @param name of the submission or, where none of the account's asks for it, of the figure
     * @param submission null where none of the account's asks for it
     */
    record MisplacedWorkbook(String name, Long submission) {}

    /** Where the workbook of an import belongs; empty unless a figure that the submission does not ask for ended it. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<MisplacedWorkbook> of(long submission, UUID upload) {
        return uploads.misplaced(submission, upload, actor.get()).map(this::misplaced);
    }

    /** What has gone since the import is called by its code. */
    private MisplacedWorkbook misplaced(ReadingKey key) {
        Region region = Region.findById(key.region());
        String where = " · " + (region == null ? key.region() : region.name) + " · " + words.period(key.period());
        Map<String, CollectionForm> forms = CollectionForm.all();
        LocalDate today = LocalDate.now(clock);
        return SubmissionFilter.ofRegion(key.region()).query(actor.get(), today, " order by due").stream()
                .filter(each -> each.period.equals(key.period())
                        && forms.get(each.collection).indicators.contains(key.indicator()))
                .findFirst()
                .map(each -> new MisplacedWorkbook(words.name(forms.get(each.collection)) + where, each.id))
                .orElseGet(() -> new MisplacedWorkbook(indicator(key.indicator()) + where, null));
    }

    private String indicator(String code) {
        Indicator indicator = Indicator.findById(code);
        return indicator == null ? code : words.name(indicator);
    }
}
