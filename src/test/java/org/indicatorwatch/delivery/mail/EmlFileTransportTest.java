package org.indicatorwatch.delivery.mail;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.indicatorwatch.delivery.DeliveryException;
import org.indicatorwatch.delivery.InlineImage;
import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.delivery.SampleMessages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmlFileTransportTest {

    @TempDir
    Path directory;

    private final MimeMessageRenderer layout = new MimeMessageRenderer("监测预警 <watch@example.org>");

    @Test
    void a_mail_program_reads_what_was_meant() throws Exception {
        OutboxMessage message = SampleMessages.mail();
        message.unsubscribeUrl = "https://watch.example.org/unsubscribe/1";
        MimeMessage mail = write(message);
        assertThat(mail.getSubject()).isEqualTo(message.subject);
        assertThat(mail.getContent().toString().replace("\r\n", "\n")).isEqualTo(message.text);
        assertThat(mail.getMessageID()).isEqualTo(message.messageId);
        assertThat(mail.getSentDate()).isEqualTo(Date.from(SampleMessages.WRITTEN.minusMillis(123)));
        InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
        assertThat(to.getAddress()).isEqualTo("leader@example.org");
        assertThat(to.getPersonal()).isEqualTo("市卫健委，领导");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("监测预警");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<https://watch.example.org/unsubscribe/1>");
    }

    @Test
    void html_stands_beside_the_text_and_brings_its_pictures() throws Exception {
        OutboxMessage message = SampleMessages.mail();
        message.html = "<p>就诊率 <img src=\"cid:chart\"></p>";
        message.images = List.of(new InlineImage("chart", SampleMessages.PNG));
        MimeMultipart alternative = (MimeMultipart) write(message).getContent();
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(message.text);
        MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();
        assertThat(related.getContentType()).startsWith("multipart/related");
        assertThat(related.getBodyPart(0).getContentType()).startsWith("text/html");
        assertThat(related.getBodyPart(0).getContent()).isEqualTo(message.html);
        assertThat(related.getBodyPart("<chart>").getInputStream().readAllBytes())
                .isEqualTo(SampleMessages.PNG);
    }

    @Test
    void the_file_is_plain_ascii_with_lines_that_every_server_takes() throws Exception {
        write(SampleMessages.mail());
        String raw = Files.readString(onlyFile(), StandardCharsets.US_ASCII);
        assertThat(raw.lines()).allMatch(line -> line.length() <= 78);
    }

    @Test
    void names_sort_by_time_and_a_repetition_replaces_the_file() throws Exception {
        write(SampleMessages.mail());
        write(SampleMessages.mail());
        assertThat(onlyFile().getFileName())
                .hasToString("20240331T003000.123Z-6f2b7a52-8d0c-4a3e-9a39-0f6d1c1f2b11.eml");
    }

    @Test
    void a_line_break_begins_no_header() throws Exception {
        OutboxMessage message = SampleMessages.mail();
        message.subject = "a\r\nBcc: all@example.org";
        message.recipient = "b\nBcc: all@example.org";
        message.unsubscribeUrl = "https://x\r\nBcc: all@example.org";
        MimeMessage mail = write(message);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("a Bcc: all@example.org");
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void what_is_no_address_is_refused_at_once() {
        OutboxMessage message = SampleMessages.mail();
        message.address = "nobody, a@b";
        assertThatThrownBy(() -> layout.of(message))
                .isInstanceOfSatisfying(DeliveryException.class, e -> assertThat(e.reason())
                        .isEqualTo(DeliveryException.Reason.REFUSED))
                .hasMessageContaining("nobody, a@b");
    }

    private MimeMessage write(OutboxMessage message) throws Exception {
        new EmlFileTransport(directory).deliver(layout.of(message), message);
        try (InputStream file = Files.newInputStream(onlyFile())) {
            return new MimeMessage(Session.getInstance(new Properties()), file);
        }
    }

    private Path onlyFile() throws Exception {
        try (var files = Files.list(directory)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
