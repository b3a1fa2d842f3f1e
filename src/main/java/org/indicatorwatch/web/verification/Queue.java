package org.indicatorwatch.web.verification;

import java.util.List;

import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Listing;

/**
 * What the page shows.
 *
 * @param waiting how many there are before any filter
 * @param done key of what was just done; empty if nothing was
 * @param what the submission that it was done to
 */
public record Queue(
        int waiting, List<Choice> regions, List<Choice> forms, Listing<Waiting> list, String done, String what) {}
