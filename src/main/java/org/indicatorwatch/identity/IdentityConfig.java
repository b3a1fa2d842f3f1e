package org.indicatorwatch.identity;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How the first callers get in. */
@ConfigMapping(prefix = "indicator-watch")
public interface IdentityConfig {

    /**
     * An administrator's API token for automation. Whoever knows it may do everything, so keep it as secret as the
     * database password; at least 16 characters. Unset, there is none.
     */
    Optional<String> bootstrapToken();

    /** First password of the account {@code admin}; generated and written to a file if unset. */
    Optional<String> initialAdminPassword();
}
