// Asks the search server of the site for search.js, which loads this only where there is one.
"use strict";
(() => {

const MOST_WAIT = 1500;
let silent = false;

/** The first results for a form, as search.js shows them; null when they do not come in time. */
window.server = async (form, part, normalize) => {
  if (silent) return null;
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(), MOST_WAIT);
  try {
    const address = `${form.dataset.endpoint}api/search?${new URLSearchParams(new FormData(form))}`;
    const answer = await (await fetch(address, {signal: stop.signal})).json();
    const unknown = answer.total ? "" : await unknownNumber(form.elements.q.value, part, normalize);
    return {total: answer.total, broken: [], unknown, mended: mended(form, answer.suggestion), found: answer.results.map(hit => ({
      match: hit.match,
      path: hit.url,
      title: hit.title,
      facts: [hit.documentNumber, hit.issuer, hit.signed,
        hit.repealedBy ? `${hit.status}，见${hit.repealedBy}` : hit.status],
      passages: hit.passages.map(({url, label, snippet}) => [url, label, nodes(snippet)]),
    }))};
  } catch (error) {
    // It is not asked again before the page is.
    silent = true;
    return null;
  } finally {
    clearTimeout(limit);
  }
};

/** The number in a query that no document has. */
async function unknownNumber(typed, part, normalize) {
  const spellings = await part("spellings"), {text} = normalize(typed, null, spellings);
  const [first] = (await part("numbers"))(text, new Date().getFullYear(), spellings.parse).filter(({certain}) => certain);
  return first && spellings.shown(first);
}

/** That the query was taken as another one, and the way to what was typed. */
function mended(form, suggestion) {
  if (!suggestion) return [];
  const link = document.createElement("a"), asked = new URLSearchParams(new FormData(form));
  asked.set("literal", "true");
  [...asked].filter(([, value]) => !value || value === "relevance").forEach(([name]) => asked.delete(name));
  link.href = `?${asked}`;
  link.textContent = asked.get("q");
  return [`您是不是要找“${suggestion}”？以下为“${suggestion}”的检索结果；仍检索“`, link, "”。"];
}

/** A snippet is text and marks. */
function nodes(snippet) {
  return Array.from(new DOMParser().parseFromString(snippet, "text/html").body.childNodes, node => {
    const copy = document.createElement(node.nodeName === "MARK" ? "mark" : "span");
    copy.textContent = node.textContent;
    return copy;
  });
}
})();
