package org.indicatorwatch.alerts.message;

import java.util.List;

import org.indicatorwatch.alerts.status.StatusWording;

/**
 * What a message says of one alert.
 *
 * @param mark the status or the kind in a word or two, shown before the headline
 * @param colour of the mark, as HTML writes it
 * @param image content id of the picture; empty for none
 * @param link address where the alert can be seen and handled
 */
public record MailSection(
        String mark, String colour, String headline, List<StatusWording.Line> lines, String image, String link) {

    MailSection withImage(String contentId) {
        return new MailSection(mark, colour, headline, lines, contentId, link);
    }
}
