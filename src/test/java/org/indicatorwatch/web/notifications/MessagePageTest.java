package org.indicatorwatch.web.notifications;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.delivery.OutgoingMessage;
import org.indicatorwatch.delivery.Recipient;
import org.indicatorwatch.delivery.outbox.Outbox;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class MessagePageTest {

    @Inject
    Outbox outbox;

    @ParameterizedTest
    @CsvSource({
        "STATUS, 指标进度",
        "SUBMISSION_OVERDUE, 填报逾期",
        "ALERTS, 多项预警",
        "SILENCE, 静默到期",
        "REMINDER, 填报提醒",
        "something-else, something-else"
    })
    void files_say_what_a_message_tells_of(String kind, String name) {
        String key = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.enqueue(OutgoingMessage.text(
                        key, Recipient.email("张三", "zhang@example.org"), kind, key, "题" + key, "文")));
        String file = People.administrator()
                .get("/notifications/list.csv?reference=" + key)
                .asString();
        assertThat(file.lines().filter(line -> line.startsWith("题" + key)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("," + name + ","));
    }
}
