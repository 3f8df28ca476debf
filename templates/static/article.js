// Prints an article; copies links and citations.
"use strict";
(() => {

const all = selector => [...document.querySelectorAll(selector)];
const [work, carrier, address] = all(".cite span").map(part => part.textContent);
const said = document.querySelector(".tools output");
const NUMERALS = "零一二三四五六七八九";

/** As clauses are numbered: 一, 十二, 二十. */
function numeral(number) {
  const tens = Math.floor(number / 10), ones = number % 10;
  return (tens > 1 ? NUMERALS[tens] : "") + (tens ? "十" : "") + (ones || !tens ? NUMERALS[ones] : "");
}

/** The place of an address: tiao-19-k2-x1 is 第十九条第二款第（一）项. */
function cited(id) {
  const [, clause, paragraph, item, point] = id.match(/^(.*?)(?:-k(\d+))?(?:-x(\d+))?(?:-m(\d+))?(?:--\d+)?$/);
  const place = document.getElementById(clause) || document.getElementById(id).closest(".clause");
  // Of a clause that has one paragraph alone, the paragraph is not named.
  const several = paragraph && document.getElementById(`${clause}-k2`);
  return place.querySelector(".number").textContent
    + (several ? `第${numeral(paragraph)}款` : "") + (item ? `第（${numeral(item)}）项` : "") + (point ? `第${point}目` : "");
}

/** The document enclosed in the article that a place stands in. */
function enclosed(place) {
  const before = all(".zhengwen .document").filter(title => title.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
  return before.length ? `，《${before.pop().textContent}》` : "";
}

async function copy(text, name) {
  try {
    await navigator.clipboard.writeText(text);
  } catch (notAllowed) {
    // Over http: the old way.
    const field = Object.assign(document.createElement("textarea"), {value: text, className: "vh"});
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  said.textContent = `已复制${name}`;
  clearTimeout(copy.timer);
  copy.timer = setTimeout(() => { said.textContent = ""; }, 4000);
}

function copyPlace(id) {
  const label = cited(id);
  copy(`${work}${enclosed(document.getElementById(id))}${label}，${carrier}，${address}#${id}`, `${label}的引用格式和链接`);
}

all(".tools button, .citing button").forEach(button => { button.hidden = false; });
document.querySelector(".tools").addEventListener("click", ({target}) => {
  if (target.name === "print") print();
  if (target.name === "copy") copy(address + location.hash, "本页链接");
  // A mail names the clause.
  if (/^mailto/.test(target.href) && all(".clause:target, .clause :target").length)
    target.href = target.getAttribute("href").replace(/条款：[^%]*/, "条款：" + cited(location.hash.slice(1)));
});
document.querySelector(".citing button").addEventListener("click", () => copy(`${work}，${carrier}，${address}`, "引用格式"));

// A paragraph has no number: a sign at its end, which is no text.
all(".clause").forEach(clause => {
  const paragraphs = [...clause.querySelectorAll("p[id]")].filter(({id}) => /-k\d+(--\d+)?$/.test(id));
  if (paragraphs.length > 1) paragraphs.forEach(paragraph => {
    const link = Object.assign(document.createElement("a"), {className: "sign", href: "#" + paragraph.id});
    link.setAttribute("aria-label", cited(paragraph.id));
    paragraph.append(link);
  });
});
document.querySelector(".zhengwen").addEventListener("click", event => {
  const link = event.target.closest(".number, .sign, [class^=item] > a:first-child");
  if (link) copyPlace(decodeURIComponent(link.hash.slice(1)));
});
// The contents say where the reader is.
const places = new Map(all(".toc a").map(link => [link.hash.slice(1), link]));
const seen = new IntersectionObserver(entries => entries.filter(one => one.isIntersecting).forEach(({target}) => {
  places.forEach((link, id) => link.ariaCurrent = id === target.id ? "true" : null);
}), {rootMargin: "0px 0px -88%"});
places.forEach((link, id) => seen.observe(document.getElementById(id)));
// Suggestions are loaded once the search field is used.
const {src} = document.currentScript;
document.getElementById("query").addEventListener("focus", () =>
  document.head.append(Object.assign(document.createElement("script"), {src: new URL("suggest.js", src)})), {once: true});
const hint = document.querySelector(".hint");
if (hint) hint.textContent = hint.dataset.copies;
})();
