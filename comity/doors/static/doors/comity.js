// Everything works without this file; it makes some things quicker.
(() => {
  "use strict";

  const EVERY = 60_000;
  const PAUSE = 1_500;

  // The bell asks only while someone looks; the answer is a 304 as long as nothing changed.
  const bell = document.getElementById("bell");
  const ring = async () => {
    if (document.visibilityState !== "visible") return;
    try {
      const answer = await fetch(bell.dataset.poll, { headers: { "HX-Request": "true" } });
      if (answer.status === 200 && !answer.redirected) bell.innerHTML = await answer.text();
    } catch {
      // Offline: the next minute asks again.
    }
  };
  if (bell) {
    setInterval(ring, EVERY);
    document.addEventListener("visibilitychange", ring);
  }

  // An open menu closes on Escape (focus returns to it) and when something else is chosen.
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector(".menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll(".menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  // Pressing a button twice sends a form once. Coming back by the Back button frees it again.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[hx-post], [hx-get]") || event.defaultPrevented) return;
    if (form.getAttribute("aria-busy") === "true") event.preventDefault();
    else form.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
  });

  // What is typed in a conversation is kept as its draft a moment later, until it is sent.
  for (const form of document.querySelectorAll("form[data-draft]")) {
    let timer;
    const asking = new AbortController();
    const keep = async () => {
      const typed = new FormData(form);
      typed.set("keep", "1");
      const how = { method: "POST", body: typed, headers: { "HX-Request": "true" }, signal: asking.signal };
      try {
        const answer = await fetch(form.action, how);
        if (answer.status === 204) form.querySelector("output").textContent = form.dataset.kept;
      } catch {
        // Offline, or sent meanwhile: what is typed stands in the page.
      }
    };
    form.addEventListener("input", () => {
      clearTimeout(timer);
      form.querySelector("output").textContent = "";
      timer = setTimeout(keep, PAUSE);
    });
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      asking.abort();
    });
  }

  // In a queue one goes from item to item with j and k or the arrows, once the keyboard is in it.
  for (const queue of document.querySelectorAll("[data-queue]")) {
    const items = [...queue.querySelectorAll(".item-title a")];
    const steps = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
    queue.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const at = items.indexOf(document.activeElement);
      const to = { Home: 0, End: items.length - 1 }[event.key] ?? at + (steps[event.key] ?? NaN);
      if (at < 0 || !items[to]) return;
      event.preventDefault();
      items[to].focus();
    });
  }

  const trouble = () => {
    const notice = document.createElement("div");
    notice.className = "notice bad";
    notice.textContent = document.body.dataset.trouble;
    document.getElementById("messages")?.replaceChildren(notice);
  };
  document.addEventListener("htmx:sendError", trouble);
  document.addEventListener("htmx:responseError", trouble);
})();
