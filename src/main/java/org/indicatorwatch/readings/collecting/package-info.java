/**
 * Who owes which figures until when: collections, the submissions that they ask for, and the way of a submission from
 * expected to verified.
 */
package org.indicatorwatch.readings.collecting;
