/**
 * The pages that people work on in the browser. They read and write through the services of the other features, never
 * over HTTP, and show only what the account covers.
 *
 * <p>A page is added like this:
 *
 * <ol>
 *   <li>A sub-package named after the topic. In it a JAX-RS class {@code …Page} with {@code @Path}, {@code @Blocking},
 *       {@code @Produces(Answers.HTML)} and {@code @Requires}, like every REST method. The access check, the check
 *       against forged forms and the pages for problems apply by themselves: throw what services throw.
 *   <li>A record with what the page shows, texts and figures written by {@code layout.Wording}; what the account may
 *       see is asked of {@code Coverage.of(actor.get())}.
 *   <li>A template in {@code templates/web/<topic>}, declared by {@code @CheckedTemplate(basePath = "web/<topic>")}, that
 *       begins with {@code {#include web/layout/base title=m:text('…')}} and fills {@code {#body}}; scripts and charts of
 *       its own go into {@code {#head}}. Texts are {@code m:text('key')}, found as {@code web.key} in both message
 *       bundles.
 *   <li>Forms post to the page itself, hold {@code {#token /}}, show {@code {#refused form=form /}} and {@code {#field
 *       …/}}, and are answered by {@code Answers.again} (with {@code Form.with(problem)}, which keeps what was typed) or
 *       {@code Answers.goTo}. Scripts send the header that {@code hx-headers} of the body names.
 *   <li>Lists take their order, filters and page from {@code list.ListQuery}, show a {@code list.Listing} with the tags
 *       {@code {#sorter}}, {@code {#filter}}, {@code {#pager}} and {@code {#empty}}, and are exported by {@code
 *       ListExport} below the same address, as {@code list.csv} and {@code list.xlsx}.
 *   <li>Whatever has a key and is listed, created, changed and deleted takes its pages from {@code editing.ItemPage}; what
 *       has a code, from {@code editing.CodedPage}. Contacts and routes have pages of their own in {@code routing}, since
 *       those who may not change them read them there too.
 *   <li>A line in {@code layout.Navigation}, and the page in {@code PagesTest}, which looks for accessibility, console
 *       errors and narrow screens, and takes its picture.
 * </ol>
 *
 * <p>Nothing stands in the page that the browser would run or apply as a style ({@code script}, {@code style}, {@code
 * onclick}): the Content-Security-Policy forbids it. Styles are in {@code assets/app.css}.
 */
package org.indicatorwatch.web;
