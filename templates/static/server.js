// Asks the search server of the site for search.js, which loads this only where there is one.
"use strict";
(() => {

const MOST_WAIT = 1500;
let silent = false;

/** The first results for a form, as search.js shows them; null when they do not come in time. */
window.server = async form => {
  if (silent) return null;
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(), MOST_WAIT);
  try {
    const address = `${form.dataset.endpoint}api/search?${new URLSearchParams(new FormData(form))}`;
    const answer = await (await fetch(address, {signal: stop.signal})).json();
    return {total: answer.total, broken: [], suggestion: answer.suggestion, found: answer.results.map(hit => ({
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

/** A snippet is text and marks. */
function nodes(snippet) {
  return Array.from(new DOMParser().parseFromString(snippet, "text/html").body.childNodes, node => {
    const copy = document.createElement(node.nodeName === "MARK" ? "mark" : "span");
    copy.textContent = node.textContent;
    return copy;
  });
}
})();
