package org.indicatorwatch.delivery;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class NotificationResourceTest {

    @Inject
    MailSender mail;

    @Test
    void without_a_mail_server_mails_go_to_files() {
        assertThat(mail.destination())
                .contains(PostgresResource.dataDirectory().resolve("mail").toString());
    }
}
