package org.indicatorwatch.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the tests of this package begin with. */
public final class SampleMessages {

    public static final Instant WRITTEN = Instant.parse("2024-03-31T00:30:00.123Z");

    /** As much of a PNG file as these tests need: its signature. */
    public static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private SampleMessages() {}

    public static OutboxMessage mail() {
        OutboxMessage message = message(Channel.EMAIL, "leader@example.org");
        message.subject = "【偏离】永春县 县域内就诊率 71.2%，低于路径 3.4 个百分点，需要三个月内扭转这一长期下滑的趋势";
        message.text = "县域内就诊率（永春县，2024年第一季度）为 71.2%。\n牵头部门：市卫健委。\n";
        return message;
    }

    public static OutboxMessage webhook(String address) {
        OutboxMessage message = message(Channel.WEBHOOK, address);
        message.json = "{\"version\":\"4\",\"title\":\"县域内就诊率\"}";
        return message;
    }

    private static OutboxMessage message(Channel channel, String address) {
        OutboxMessage message = new OutboxMessage();
        message.id = UUID.fromString("6f2b7a52-8d0c-4a3e-9a39-0f6d1c1f2b11");
        message.deduplicationKey = "STATUS:42";
        message.channel = channel;
        message.recipient = "市卫健委，领导";
        message.address = address;
        message.kind = "STATUS";
        message.subject = "主题";
        message.text = "正文";
        message.images = List.of();
        message.messageId = "<" + message.id + "@watch.example.org>";
        message.state = OutboxMessage.State.IN_FLIGHT;
        message.createdAt = WRITTEN;
        message.dueSince = WRITTEN;
        message.nextAttemptAt = WRITTEN;
        message.attempts = 1;
        return message;
    }
}
