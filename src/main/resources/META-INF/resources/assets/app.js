// Small comforts. Every page also works without them.

// A menu closes when one clicks or tabs elsewhere, or presses Escape.
const closeMenus = except => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (menu !== except) {
      menu.open = false;
    }
  }
};
document.addEventListener("click", event => closeMenus(event.target.closest("details.menu")));
document.addEventListener("focusin", event => closeMenus(event.target.closest("details.menu")));
document.addEventListener("keydown", event => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A choice that is a filter takes effect at once; its button remains for those without scripts.
document.addEventListener("change", event => {
  const form = event.target.closest("form[data-at-once]");
  if (form && event.target.matches("select")) {
    form.requestSubmit();
  }
});

// A phone shows filters only when they are asked for.
const fold = part => {
  if (matchMedia("(max-width: 40rem)").matches) {
    part.querySelectorAll("details.folded").forEach(details => details.open = false);
  }
};
fold(document);
document.addEventListener("htmx:load", event => fold(event.target));

// What is sent once is not sent again by a double click.
document.addEventListener("submit", event => {
  const button = event.submitter;
  if (!button || event.target.method !== "post") {
    return;
  }
  if (button.getAttribute("aria-busy") === "true") {
    event.preventDefault();
    return;
  }
  button.setAttribute("aria-busy", "true");
  window.addEventListener("pageshow", () => button.removeAttribute("aria-busy"), { once: true });
});

// What was typed and not sent is not left behind unasked.
let typed = document.querySelector("form[data-kept=unsaved]") !== null;
document.addEventListener("input", event => typed ||= event.target.closest("form[data-kept]") !== null);
document.addEventListener("submit", event => typed &&= !event.target.matches("form[data-kept]"));
window.addEventListener("beforeunload", event => typed && event.preventDefault());

// The first thing to mend after a form was refused.
document.querySelector("[aria-invalid=true]")?.focus();

// A part of a page that could not be fetched says so; one that was given up for a newer one does not.
function notify(text) {
  const notice = document.getElementById("notice");
  notice.hidden = text === "";
  notice.textContent = text;
}
for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failure, event => {
    const texts = document.getElementById("notice").dataset;
    notify(event.detail.xhr?.status === 401 ? texts.expired : texts.failed);
  });
}
document.addEventListener("htmx:afterOnLoad", event => {
  if (event.detail.successful) {
    notify("");
  }
});

// One box ticks all boxes of a name in its form.
document.addEventListener("change", event => {
  const name = event.target.dataset.all;
  if (name) {
    for (const box of event.target.form.querySelectorAll(`input[type=checkbox][name="${name}"]`)) {
      box.checked = event.target.checked;
    }
  }
});

// A page that is meant for paper.
document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) {
    window.print();
  }
});

// The headings of a table stay in sight while the page scrolls, unless the table itself must scroll sideways.
const place = new ResizeObserver(entries => {
  for (const { target } of entries) {
    const scroll = target.closest(".scroll");
    scroll?.classList.toggle("fits", scroll.scrollWidth <= scroll.clientWidth);
  }
});
const keepHeadings = part => {
  for (const each of part.querySelectorAll(".scroll, .scroll > table")) {
    place.observe(each);
  }
};
keepHeadings(document);
document.addEventListener("htmx:load", event => keepHeadings(event.target));
