package org.indicatorwatch.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings that concern the service as a whole. */
@ConfigMapping(prefix = "indicator-watch")
public interface ServiceConfig {

    /** Where the service is reached while nobody has said otherwise: from its own machine. */
    String LOCAL_URL = "http://localhost:8080";

    /** Where the embedded database, undelivered mail and the first password live. Back it up. */
    @WithDefault("data")
    Path dataDir();

    /** Address under which people reach the service; the links in mails start with it. */
    @WithDefault(LOCAL_URL)
    URI publicUrl();

    /** Where people reach a page of the service, given its path. */
    static String page(URI publicUrl, String path) {
        return publicUrl.toString().replaceFirst("/+$", "") + path;
    }

    /** Time zone of due dates, schedules and displayed times. */
    @WithDefault("Asia/Shanghai")
    ZoneId timeZone();

    /** Fills a synthetic, marked set of readings into an empty database. */
    @WithDefault("false")
    boolean demo();

    Read read();

    /** Who may read. */
    interface Read {

        /** Lets anybody who reaches the service read it without a token. Writing always needs one. */
        @WithDefault("false")
        boolean open();
    }
}
