package org.indicatorwatch.alerts.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.delivery.Recipient;
import org.indicatorwatch.platform.ServiceConfig;

/** Writes what webhooks get: the payload of Prometheus Alertmanager, version 4, which many bridges understand. */
@ApplicationScoped
class WebhookBodyRenderer {

    /** How Alertmanager writes an end that is not known. */
    private static final String UNKNOWN_END_TIME = "0001-01-01T00:00:00Z";

    private final ObjectMapper json;
    private final ServiceConfig service;

    WebhookBodyRenderer(ObjectMapper json, ServiceConfig service) {
        this.json = json;
        this.service = service;
    }

    String body(String contact, Recipient recipient, List<NoticeContent> news, Locale language) {
        MailSectionAssembler sections = new MailSectionAssembler(language, service.publicUrl(), service.timeZone());
        List<Map<String, Object>> alerts =
                news.stream().map(each -> alert(each, sections, language)).toList();
        boolean firing = news.stream().anyMatch(each -> each.alert().state != AlertState.RESOLVED);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", "4");
        body.put("groupKey", "{}:{contact=\"" + contact + "\"}");
        body.put("truncatedAlerts", 0);
        body.put("status", firing ? "firing" : "resolved");
        body.put("receiver", recipient.name());
        body.put("groupLabels", Map.of());
        body.put("commonLabels", common(alerts, "labels"));
        body.put("commonAnnotations", common(alerts, "annotations"));
        body.put("externalURL", service.publicUrl().toString());
        body.put("alerts", alerts);
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of texts are always JSON", e);
        }
    }

    private Map<String, Object> alert(NoticeContent news, MailSectionAssembler sections, Locale language) {
        Alert alert = news.alert();
        boolean resolved = alert.state == AlertState.RESOLVED;
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("status", resolved ? "resolved" : "firing");
        entry.put("labels", labels(alert));
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("severity", alert.severity.name().toLowerCase(Locale.ROOT));
        put(annotations, "status", alert.status);
        annotations.put("title", sections.headline(news));
        annotations.put("summary", alert.summary.in(language));
        annotations.put(
                "description",
                sections.of(news).lines().stream()
                        .map(line -> line.label() + ": " + line.text())
                        .collect(Collectors.joining("\n")));
        entry.put("annotations", annotations);
        entry.put("startsAt", alert.openedAt.toString());
        entry.put("endsAt", resolved ? end(alert.resolvedAt) : UNKNOWN_END_TIME);
        entry.put("generatorURL", sections.link(alert));
        entry.put("fingerprint", "%016x".formatted(alert.id));
        return entry;
    }

    private static String end(Instant resolvedAt) {
        return resolvedAt == null ? UNKNOWN_END_TIME : resolvedAt.toString();
    }

    /** By these a receiver knows the alert: they stay the same from its beginning to its end. */
    private Map<String, String> labels(Alert alert) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("alertname", alert.kind.name());
        put(labels, "plan", alert.plan);
        put(labels, "target", alert.target);
        put(labels, "region", alert.region);
        put(labels, "indicator", alert.indicator);
        put(labels, "department", alert.department);
        put(labels, "period", alert.period);
        put(labels, "item", alert.item);
        if (service.demo()) {
            labels.put("demo", "true");
        }
        return labels;
    }

    private static void put(Map<String, String> labels, String name, Object value) {
        if (value != null) {
            labels.put(name, value.toString());
        }
    }

    /** What all alerts agree on. */
    private static Map<String, Object> common(List<Map<String, Object>> alerts, String part) {
        List<Map<?, ?>> all = new ArrayList<>();
        alerts.forEach(alert -> all.add((Map<?, ?>) alert.get(part)));
        Map<String, Object> common = new LinkedHashMap<>();
        all.get(0).forEach((name, value) -> {
            if (all.stream().allMatch(each -> value.equals(each.get(name)))) {
                common.put((String) name, value);
            }
        });
        return common;
    }
}
