// Prints an article; copies links and citations.
"use strict";
(() => {

const all = selector => [...document.querySelectorAll(selector)];
const first = selector => document.querySelector(selector);
const byId = id => document.getElementById(id);
const make = (name, properties) => Object.assign(document.createElement(name), properties);
const [work, carrier, address] = all(".cite span").map(part => part.textContent);
const said = first(".tools output");
const NUMERALS = "零一二三四五六七八九";

/** As clauses are numbered: 一, 十二, 二十. */
function numeral(number) {
  const tens = Math.floor(number / 10), ones = number % 10;
  return (tens > 1 ? NUMERALS[tens] : "") + (tens ? "十" : "") + (ones || !tens ? NUMERALS[ones] : "");
}

/** The place of an address: tiao-19-k2-x1 is 第十九条第二款第（一）项. */
function cited(id) {
  const [, clause, paragraph, item, point] = id.match(/^(.*?)(?:-k(\d+))?(?:-x(\d+))?(?:-m(\d+))?(?:--\d+)?$/);
  const place = byId(clause) || byId(id).closest(".clause");
  // Of a clause that has one paragraph alone, the paragraph is not named.
  const several = paragraph && byId(`${clause}-k2`);
  return place.querySelector(".number").textContent
    + (several ? `第${numeral(paragraph)}款` : "") + (item ? `第（${numeral(item)}）项` : "") + (point ? `第${point}目` : "");
}

/** The document enclosed in the article that a place stands in: the last that it follows (4). */
function enclosed(place) {
  const before = all(".zhengwen .document").filter(title => title.compareDocumentPosition(place) & 4);
  return before.length ? `，《${before.pop().textContent}》` : "";
}

async function copy(text, name) {
  try {
    await navigator.clipboard.writeText(text);
  } catch (notAllowed) {
    // Over http: the old way.
    const field = make("textarea", {value: text, className: "vh"});
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
  copy(`${work}${enclosed(byId(id))}${label}，${carrier}，${address}#${id}`, `${label}的引用格式和链接`);
}

/** Words by their first and last, as browsers find them in a page. */
function fragment(words) {
  return ":~:text=" + words.match(/^.{1,15}|.{1,15}$/g).map(encodeURIComponent).join().replace(/-/g, "%2D");
}

all("article [hidden]").forEach(one => { one.hidden = false; });
first(".tools").onclick = ({target}) => {
  if (target.name === "print") print();
  const words = String(getSelection()).trim(), {hash} = location;
  if (target.name === "copy") copy(address + (words ? (hash || "#") + fragment(words) : hash), words ? "所选文字的链接" : "本页链接");
  // A mail names the clause.
  if (/^mailto/.test(target.href) && all(".clause:target, .clause :target").length)
    target.href = target.getAttribute("href").replace(/条款：[^%]*/, "条款：" + cited(hash.slice(1)));
};
first(".citing button").onclick = () => copy(`${work}，${carrier}，${address}`, "引用格式");

// A paragraph has no number: a sign at its end, which is no text.
all(".clause").forEach(clause => {
  const paragraphs = [...clause.querySelectorAll("p[id]")].filter(({id}) => /-k\d+(--\d+)?$/.test(id));
  if (paragraphs.length > 1) paragraphs.forEach(paragraph =>
    paragraph.append(make("a", {className: "sign", href: "#" + paragraph.id, ariaLabel: cited(paragraph.id)})));
});
first(".zhengwen").onclick = ({target}) => {
  const link = target.closest(".number, .sign, [class^=item] > a:first-child");
  if (link) copyPlace(decodeURIComponent(link.hash.slice(1)));
};
// The contents say where the reader is, and open for who comes back to them.
const bar = first(".to-toc");
if (bar) bar.onclick = () => { byId("mulu").open = true; };
const places = new Map(all(".toc a").map(link => [link.hash.slice(1), link]));
const seen = new IntersectionObserver(entries => {
  entries.forEach(({target, isIntersecting}) => { places.get(target.id).above = isIntersecting; });
  const here = [...places.values()].filter(link => link.above).pop();
  places.forEach(link => { link.ariaCurrent = link === here || null; });
  bar.lastChild.textContent = here ? here.textContent : "";
}, {rootMargin: "9999999px 0px -88%"});
places.forEach((link, id) => seen.observe(byId(id)));
// Suggestions are loaded once the search field is used.
const {src} = document.currentScript;
byId("query").addEventListener("focus", () =>
  document.head.append(make("script", {src: new URL("suggest.js", src)})), {once: true});
// The size of the letters is kept for other articles.
try {
  all("[name=size]").forEach((one, at) => {
    if (at == localStorage.size) one.checked = true;
    one.onchange = () => { localStorage.size = at; };
  });
} catch (noStorage) {
  // It counts for this page.
}
})();
