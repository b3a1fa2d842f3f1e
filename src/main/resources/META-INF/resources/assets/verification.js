// j and k go from one submission to the next or the one before, v verifies, r asks for the reason to return it.

const cards = [...document.querySelectorAll("article.waiting")];

// After a decision one goes on where one was: what comes next has moved up.
const PLACE = "verification-place";
document.addEventListener("submit", event => {
  const at = cards.findIndex(card => card.contains(event.target));
  if (at >= 0) {
    sessionStorage.setItem(PLACE, at);
  }
});
const place = sessionStorage.getItem(PLACE);
sessionStorage.removeItem(PLACE);
if (place !== null && document.querySelector(".done")) {
  cards[Math.min(place, cards.length - 1)]?.focus();
}

const go = step => {
  const at = cards.findIndex(card => card.contains(document.activeElement));
  const next = cards[Math.min(Math.max(at + step, 0), cards.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
};

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) {
    return;
  }
  const card = document.activeElement.closest("article.waiting");
  if (event.key === "j" || event.key === "k") {
    event.preventDefault();
    go(event.key === "j" ? 1 : -1);
  } else if (event.key === "v" && card) {
    event.preventDefault();
    card.querySelector("[data-key=v]")?.click();
  } else if (event.key === "r" && card) {
    event.preventDefault();
    card.querySelector("details").open = true;
    card.querySelector("textarea").focus();
  }
});
