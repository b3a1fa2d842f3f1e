package org.indicatorwatch.platform.audit;

import jakarta.enterprise.context.RequestScoped;

/** On whose behalf the current request writes; the service itself until the access check has said otherwise. */
@RequestScoped
public class CurrentAuthor {

    private Author author = Author.SYSTEM;

    public Author get() {
        return author;
    }

    /** For the access check, and for work that goes on after the request that asked for it. */
    public void set(Author author) {
        this.author = author;
    }
}
