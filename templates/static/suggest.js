// Suggests what a reader who types into the search field may be about to ask: by the search server of
// the site, else by the files of suggest/, which gazette.staticsearch.SuggestionFiles writes.
"use strict";
(() => {

// As there.
const KINDS = ["发文字号", "主题", "发文机关", "词语", "标题"], FILES = 64;
const MOST = 8, MOST_OF_A_KIND = 3, WAIT = 120, MOST_WAIT = 1500;
const {src} = document.currentScript;
const field = document.getElementById("query"), {form} = field;
const list = document.createElement("ul");
const files = new Map();
let endpoint = form.dataset.endpoint, latest = 0, timer;

window.gazetteTexts = (file, content) => files.set(file, content);

function load(file) {
  return files.get(file) || new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(`../suggest/${file}.js`, src);
    script.onload = () => resolve(files.get(file));
    script.onerror = reject;
    document.head.append(script);
  });
}

/** Whether letters are the syllables of a key, whole or by their first sounds, the last perhaps begun. */
function isSpoken([first, ...rest], letters) {
  if (!letters) return true;
  if (!first) return false;
  return Array.from(first, (_, i) => i + 1).some(length => letters.startsWith(first.slice(0, length))
    && (length === first.length || length === letters.length || length === 1 || /^[zcs]h$/.test(first.slice(0, length)))
    && isSpoken(rest, letters.slice(length)));
}

const plain = text => text.normalize("NFKC").toLowerCase().replace(/[\s()[\]〔〕【】'’]|(?<=\d)年?第(?=\d)/g, "");

/** From the site's own files. */
async function fromFiles(typed) {
  const asked = plain(typed);
  // One letter begins half the language.
  if (!asked || /^[a-z]$/.test(asked) || asked.length > 40) return [];
  const {texts, keys} = await load(asked.charCodeAt(0) % FILES);
  const found = new Set();
  for (const [key, places] of Object.entries(keys)) {
    const begins = key.startsWith(asked);
    if (!begins && /^[a-z]/.test(key) && !isSpoken(key.split(" "), asked)) continue;
    for (const place of places) {
      if (begins || /^[a-z]/.test(key) || asked.startsWith(key) && plain(texts[place][1]).includes(asked)) found.add(place);
    }
  }
  const given = KINDS.map(() => 0);
  return [...found].sort((one, other) => one - other).map(place => texts[place])
    .filter(([kind]) => kind === KINDS.length - 1 || given[kind]++ < MOST_OF_A_KIND)
    .slice(0, MOST).map(([kind, text]) => [text, KINDS[kind]]);
}

async function suggestions(typed) {
  if (endpoint) {
    try {
      const answer = await fetch(`${endpoint}api/suggest?q=${encodeURIComponent(typed)}`, {signal: AbortSignal.timeout(MOST_WAIT)});
      const [, texts, kinds] = await answer.json();
      return texts.slice(0, MOST).map((text, i) => [text, kinds[i]]);
    } catch (silent) {
      // It is not asked again before the page is.
      endpoint = "";
    }
  }
  return fromFiles(typed).catch(() => []);
}

const chosen = () => list.querySelector("[aria-selected=true]");

function choose(option) {
  for (const one of list.children) one.setAttribute("aria-selected", one === option);
  if (option) field.setAttribute("aria-activedescendant", option.id); else field.removeAttribute("aria-activedescendant");
}

function show(found) {
  list.replaceChildren(...found.map(([text, kind], i) => {
    const option = document.createElement("li"), small = document.createElement("small");
    option.id = "suggested-" + i;
    option.setAttribute("role", "option");
    small.textContent = kind;
    option.append(text, " ", small);
    option.onclick = () => take(text);
    return option;
  }));
  choose(null);
  list.hidden = !found.length;
  field.setAttribute("aria-expanded", !list.hidden);
}

function take(text) {
  field.value = text;
  hide();
  form.requestSubmit();
}

function hide() {
  clearTimeout(timer);
  latest++;
  show([]);
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const mine = ++latest, found = await suggestions(field.value.trim());
    if (mine === latest && document.activeElement === field) show(found);
  }, WAIT);
}

list.id = "suggested";
list.className = "suggested";
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", "检索建议");
for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["autocomplete", "off"]]) field.setAttribute(name, value);
field.parentNode.append(list);
show([]);

field.addEventListener("input", event => event.isComposing || later());
field.addEventListener("compositionend", later);
field.addEventListener("blur", hide);
form.addEventListener("submit", hide);
// On articles it is loaded while somebody types.
if (field.value && document.activeElement === field) later();
// A tap on the list leaves the field in focus until it is taken.
list.addEventListener("pointerdown", event => event.preventDefault());
list.addEventListener("mousedown", event => event.preventDefault());
field.addEventListener("keydown", event => {
  const options = [...list.children], at = options.indexOf(chosen());
  if (list.hidden || event.isComposing) return;
  if (event.key === "ArrowDown") choose(options[at + 1]);
  else if (event.key === "ArrowUp") choose(options[at < 0 ? options.length - 1 : at - 1]);
  else if (event.key === "Enter" && at >= 0) take(options[at].firstChild.data);
  else if (event.key === "Escape") hide();
  else return;
  event.preventDefault();
});
})();
