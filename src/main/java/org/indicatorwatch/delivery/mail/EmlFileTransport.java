package org.indicatorwatch.delivery.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.indicatorwatch.delivery.DeliveryException;
import org.indicatorwatch.delivery.DeliveryException.Reason;
import org.indicatorwatch.delivery.OutboxMessage;

/**
 * Writes mails as {@code .eml} files (RFC 5322), which mail programs open. Their names sort by time and are the same at
 * every attempt, so that a repetition replaces the file.
 */
final class EmlFileTransport implements MailTransport {

    private static final DateTimeFormatter FILE_TIME_FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path directory;

    EmlFileTransport(Path directory) {
        this.directory = directory;
    }

    @Override
    public void deliver(MimeMessage mail, OutboxMessage message) throws DeliveryException {
        String name = FILE_TIME_FORMAT.format(message.createdAt) + "-" + message.id + ".eml";
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            Files.createDirectories(directory);
            Path unfinished = directory.resolve("." + name + ".part");
            writeDurably(unfinished, bytes.toByteArray());
            Files.move(
                    unfinished,
                    directory.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException e) {
            throw new DeliveryException(Reason.CHANNEL_DOWN, "Mail file cannot be written: " + e.getMessage(), e);
        }
    }

    private static void writeDurably(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    @Override
    public String destination() {
        return "files in " + directory.toAbsolutePath().normalize();
    }
}
