// What makes the page quick: parts of it are replaced instead of loading all of it, keys move about, and a chart can be brushed.
// Without it everything works by links and forms.
"use strict";

const parser = new DOMParser();
const parts = ["header", "main"];
const mostKept = 20;

/** What was shown before, by the number of its place in the history, so that going back shows it at once. */
const kept = new Map();
let place = history.state?.place ?? 0;
let asked = null;
history.replaceState({ place }, "");

/** Puts other parts, and a title, in the place of those of the page, which are kept. */
function put(title, nodes) {
  const before = parts.map((part) => document.querySelector(part));
  kept.set(place, { title: document.title, nodes: before });
  kept.delete(kept.size > mostKept ? kept.keys().next().value : undefined);
  before.forEach((part, i) => part.replaceWith(nodes[i]));
  document.title = title;
}

/** The parts of an address of this server; none where it must be loaded as a page. */
async function load(address) {
  asked?.abort();
  asked = new AbortController();
  document.documentElement.classList.add("waiting");
  try {
    const response = await fetch(address, { signal: asked.signal, headers: { Accept: "text/html" } });
    if (!response.headers.get("Content-Type")?.startsWith("text/html")) throw new Error("no page");
    const page = parser.parseFromString(await response.text(), "text/html");
    return { address: response.url, title: page.title, nodes: parts.map((part) => document.adoptNode(page.querySelector(part))) };
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
    return null;
  } finally {
    document.documentElement.classList.remove("waiting");
  }
}

/** Shows another address of this server in place of the page. */
async function show(address) {
  const page = await load(address);
  if (!page) return;
  put(page.title, page.nodes);
  place += 1;
  history.pushState({ place }, "", page.address);
  scrollTo(0, 0);
  document.querySelector("main").focus({ preventScroll: true });
}

const isOwn = (address) => address.origin === location.origin;

addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const address = new URL(link.getAttribute("href"), location.href);
  if (!isOwn(address) || link.hasAttribute("download") || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  show(address);
});

addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "get") return;
  event.preventDefault();
  const values = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  show(new URL(`${form.getAttribute("action")}?${values}`, location.href));
});

addEventListener("popstate", async (event) => {
  // A link within the page has no place of its own.
  if (event.state?.place === undefined || event.state.place === place) return;
  const known = kept.get(event.state.place) ?? await load(location.href);
  if (!known) return;
  put(known.title, known.nodes);
  place = event.state.place;
});

/** Moves on among the marks of an article, or else among hits. */
function move(step) {
  const marks = [...document.querySelectorAll(".whole mark")];
  const stops = marks.length > 0 ? marks : [...document.querySelectorAll(".hits h2 a")];
  if (stops.length === 0) return;
  const at = stops.findIndex((stop) => stop === document.activeElement || stop.classList.contains("current"));
  const next = stops[at < 0 ? (step > 0 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length];
  document.querySelector("mark.current")?.classList.remove("current");
  if (next.matches("mark")) next.classList.add("current");
  else next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
}

const keys = {
  "/": () => document.getElementById("q").select(),
  j: () => move(1),
  n: () => move(1),
  k: () => move(-1),
  p: () => move(-1),
  u: () => document.querySelector("nav[aria-label=Back] a")?.click(),
  "]": () => document.querySelector("a[rel=next]")?.click(),
  "[": () => document.querySelector("a[rel=prev]")?.click(),
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

/** From the first to the last bar that the pointer is drawn over. */
let brushed = null;

const barAt = (event) => event.target.closest?.(".bars a");

addEventListener("pointerdown", (event) => {
  const bar = barAt(event);
  if (bar && event.button === 0) brushed = { first: bar, last: bar };
});

addEventListener("pointerover", (event) => {
  const bar = barAt(event);
  if (!brushed || !bar) return;
  brushed.last = bar;
  const bars = [...bar.parentNode.querySelectorAll("a")];
  const [from, to] = [bars.indexOf(brushed.first), bars.indexOf(bar)].sort((a, b) => a - b);
  bars.forEach((each, i) => each.classList.toggle("brushed", i >= from && i <= to));
});

addEventListener("dragstart", (event) => {
  if (barAt(event)) event.preventDefault();
});

addEventListener("pointerup", (event) => {
  const range = brushed;
  brushed = null;
  if (!range || range.first === range.last || !barAt(event)) return;
  const [one, other] = [range.first, range.last].map((bar) => new URL(bar.getAttribute("href"), location.href));
  const isForward = one.searchParams.get("since") <= other.searchParams.get("since");
  const [from, to] = isForward ? [one, other] : [other, one];
  from.searchParams.set("until", to.searchParams.get("until"));
  show(from);
});
