// Searches the files of shards/, as README ("Search without a server") tells.
"use strict";
(() => {

// As in gazette.text.

const HAN = "(?=\\p{sc=Han})[\\p{L}〇]";
const ELEMENT = new RegExp(
  `(${HAN})|[0-9]+(?:[.,][0-9]+)*|[%‰]|(?:(?!${HAN}|[0-9])[\\p{L}\\p{Nd}\\p{Mn}°])+`, "gu");
const CLUSTER = /[^](?:[\p{M}\u1160-\u11ff\uff9e\uff9f]){0,30}/gu;
// GB 2312: another character may be a traditional one.
const USUAL = new RegExp(`[${new TextDecoder("gbk").decode(Uint8Array.from({length: 13536},
  (_, i) => i % 2 ? 0xa1 + (i >> 1) % 94 : 0xb0 + Math.floor(i / 188)))}]`, "g");

/**
 * A text with all spellings alike, and of each character where it comes from.
 *
 * @param simple of traditional characters the simplified ones, once a query has needed them
 * @param spellings static/spellings.js, once a query has needed it
 */
function normalize(original, simple, spellings) {
  const parts = [];
  const alike = (text, start, end) => Array.from({length: text.length}, (_, i) => ({c: text[i], start, end}));
  const join = () => parts.map(({c}) => c).join("");
  for (const {0: cluster, index} of original.matchAll(CLUSTER)) {
    parts.push(...alike(cluster.normalize("NFKC").toLowerCase().normalize("NFKC")
      .replace(/[[{〔【〖〘〚]/g, "(").replace(/[\]}〕】〗〙〛]/g, ")")
      .replace(/[\u3400-\u9fff]/g, c => simple && simple.get(c) || c), index, index + cluster.length));
  }
  for (const [pattern, change] of spellings ? spellings.alike : []) {
    const text = join();
    for (const match of [...text.matchAll(pattern)].reverse()) {
      const [other, start, end] = change(match, text) || [];
      if (other) parts.splice(start, end - start, ...alike(other, parts[start].start, parts[end - 1].end));
    }
  }
  return {text: join(), starts: parts.map(({start}) => start), ends: parts.map(({end}) => end)};
}

function elements(text) {
  const found = [];
  let last = 0;
  ELEMENT.lastIndex = 0;
  for (let match; (match = ELEMENT.exec(text));) {
    const start = match.index;
    let end = start + match[0].length;
    if (end - start > 64) {
      end = start + 64 + /[\ud800-\udbff]/.test(text[start + 63]);
      ELEMENT.lastIndex = end;
    }
    const joined = last > 0 && (start === last || (start === last + 1 && text[last] === " "));
    found.push({text: text.slice(start, end), start, end, joined, han: Boolean(match[1])});
    last = end;
  }
  return found;
}

function bigrams(text) {
  const parts = elements(text);
  return parts.flatMap((part, i) => {
    const next = parts[i + 1];
    if (!next || !next.joined) return part;
    const pair = {text: part.text + next.text, start: part.start, end: next.end, pair: true};
    return part.han ? pair : [part, pair];
  });
}

/** The terms that no other says. */
function needed(text) {
  const parts = bigrams(text);
  return parts.filter(part => part.pair
    || !parts.some(other => other.pair && (other.start === part.start || other.end === part.end)));
}

// As gazette.statics writes them.

async function inflate(bytes) {
  let stream;
  try {
    stream = new DecompressionStream("deflate-raw");
  } catch (old) {
    return (await part("inflate"))(bytes);
  }
  return new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();
}

async function unpack(literal) {
  const bytes = new Uint8Array(literal.length * 15 >> 3);
  let held = 0, count = 0, at = 0;
  for (let i = 0; i < literal.length; i++) {
    held = held << 15 | literal.charCodeAt(i) - 0x3000;
    for (count += 15; count > 7; bytes[at++] = held >> count) count -= 8;
    held &= (1 << count) - 1;
  }
  // RFC 1950, 8.2: Adler-32.
  let a = 1, b = 0;
  for (const byte of bytes.subarray(4)) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  const view = new DataView(bytes.buffer);
  if (b * 65536 + a !== view.getUint32(0)) throw new Error("damaged");
  const end = 8 + view.getUint32(4);
  const text = new TextDecoder().decode(await inflate(bytes.subarray(8, end)));
  return {text, bits: new Bits(bytes.subarray(end))};
}

/** Of each traditional character the simplified one. */
function simpleCharacters({text, bits}) {
  bits.at = 0;
  return new Map(Array.from(bits.list(65536), (c, i) => [String.fromCharCode(c), text[i]]));
}

class Bits {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  bits(width) {
    let value = 0;
    for (; width > 0; width--, this.at++) {
      value = value << 1 | this.bytes[this.at >> 3] >> (7 - (this.at & 7)) & 1;
    }
    return value;
  }

  gamma() {
    let width = 0;
    while (!this.bits(1) && width < 31) width++;
    return 1 << width | this.bits(width);
  }

  list(limit, length = this.gamma()) {
    const values = new Int32Array(length);
    this.between(values, 0, length, 0, limit - 1);
    return values;
  }

  between(values, from, to, low, high) {
    if (from === to) return;
    const middle = (from + to) >> 1;
    const lowest = low + middle - from;
    const value = values[middle] = lowest + this.below(high - to + 2 + middle - lowest);
    this.between(values, from, middle, low, value - 1);
    this.between(values, middle + 1, to, value + 1, high);
  }

  below(limit) {
    const width = 32 - Math.clz32(limit - 1);
    const shorter = 2 ** width - limit;
    const value = this.bits(width - 1);
    return width === 0 || value < shorter ? value : (value << 1 | this.bits(1)) - shorter;
  }
}

// Pairs with one of these say little: 的雪.
const WEAK = /[的了吗呢吧么谁什怎哪和与及或是在由被把就都也]/;

/**
 * `load(name, version)` promises {text, bits} of a file; `part(name)` promises what another script
 * puts into the window.
 */
class Search {
  constructor(load, part) {
    this.load = load;
    this.part = part;
  }

  async question(typed) {
    const terms = new Map();
    const want = (term, kind) => terms.has(term) || terms.set(term, {term, ...kind});
    let {text} = normalize(typed, this.simple);
    if (/[0-9a-z"“「『零〇○一二三四五六七八九十百千]/.test(text)) {
      this.spellings = await this.part("spellings");
      text = this.spellings.take(normalize(typed, this.simple, this.spellings).text, want, needed);
    }
    for (const part of needed(text)) want(part.text, {lone: part.han, weak: WEAK.test(part.text), word: true});
    return [...terms.values()];
  }

  async root(version) {
    const {text, bits} = await this.load("root", version);
    Object.assign(this, JSON.parse(text));
    let at = 0;
    for (const volume of this.volumes) {
      bits.at = at * 8;
      at += volume.bytes;
      volume.starts = bits.list(volume.units);
      volume.borders = [];
      const border = before => {
        if (bits.bits(1)) volume.borders.push(before);
        for (const c of bits.list(65536, bits.gamma() - 1)) border(before + String.fromCharCode(c));
      };
      border("");
    }
    this.units = this.volumes.reduce((sum, volume) => sum + volume.units, 0);
    // At most twelve requests for a page of results, the script among them.
    const rows = this.volumes.reduce((sum, {starts}) => sum + Math.ceil(starts.length / this.rows), 0);
    this.most = 10 - Math.min(4, rows);
  }

  /** The articles that answer, best first, and what files failed. */
  async find(typed, again = "") {
    const broken = new Set();
    const fail = error => broken.add(error.message);
    try {
      await (this.ready = this.ready || this.root(again));
      if (!this.simple && /[\u3400-\u9fff]/.test(typed.replace(USUAL, ""))) {
        this.simple = simpleCharacters(await this.load("simple"));
      }
      const terms = this.choose(await this.question(typed));
      const lists = await Promise.all(this.volumes.map(volume =>
        Promise.all(terms.map(term => this.list(volume, term).catch(error => fail(error) && {list: [], count: 0})))));
      if (again || !broken.size) return {terms, broken, found: this.rank(terms, lists)};
    } catch (error) {
      fail(error);
    }
    // The line may have failed, or the site was built anew since root.js was loaded.
    this.ready = null;
    return again ? {terms: [], broken, found: []} : this.find(typed, "?" + Date.now());
  }

  /** Sure and rare terms first, and first those that do not overlap. */
  choose(terms) {
    const files = new Set();
    const chosen = new Set();
    const enough = this.volumes.length > 1 ? Math.ceil(terms.length * .6) : 15;
    const worth = ({term, word, weak}) => (word ? weak ? 0 : 1 : 2) + rarity(this.volumes[0], term);
    terms.sort((one, other) => worth(other) - worth(one));
    for (const apart of [true, false]) {
      for (const term of terms) {
        const near = apart && term.word && [...chosen].some(({term: other}) =>
          other.slice(-1) === term.term[0] || other[0] === term.term.slice(-1));
        const more = this.volumes.flatMap(volume => filesOf(volume, term)).filter(file => !files.has(file));
        if (near || chosen.size === enough || files.size + more.length > this.most) continue;
        chosen.add(term);
        more.forEach(file => files.add(file));
      }
    }
    return [...chosen];
  }

  /** The units that have a term, and how many; of a common term the articles. */
  async list(volume, {term, lone}) {
    const all = new Set();
    for (const file of filesOf(volume, {term, lone})) {
      const {text, bits} = await this.load(file, volume.version);
      const [units, ...names] = text.split("\n");
      if (Number(units) !== volume.units) throw new Error(file);
      bits.at = 0;
      for (let i = 0, name = ""; names[i] && name < term + (lone ? "\uffff" : ""); i++) {
        name = name.slice(0, names[i][0]) + names[i].slice(1);
        const whole = bits.bits(1), count = bits.gamma();
        const list = whole ? bits.list(volume.starts.length) : bits.list(volume.units, count);
        if (name === term && (whole || !lone)) return {list, whole, count};
        if (lone && name.startsWith(term)) {
          list.forEach(place => all.add(whole ? volume.starts[place] : place));
        }
      }
    }
    return {list: all, count: all.size};
  }

  rank(terms, lists) {
    const counts = terms.map((_, t) => lists.reduce((sum, volume) => sum + volume[t].count, 0));
    // A number that no document has finds nothing.
    if (terms.some(({must}, t) => must && !counts[t])) return [];
    const maskOf = kind => terms.reduce((mask, term, t) => term[kind] ? mask | 1 << t : mask, 0);
    const must = maskOf("must"), bonus = maskOf("bonus");
    // What the terms of each mask are worth together.
    const sums = [0];
    terms.forEach(({weak, word}, t) => {
      const weight = counts[t] && Math.log(1 + this.units / counts[t]) * (weak ? .3 : word ? 1 : 3);
      for (let mask = 0; mask < 1 << t; mask++) sums.push(sums[mask] + weight);
    });
    const masks = this.volumes.map((volume, v) => {
      const units = new Uint16Array(volume.units), articles = new Uint16Array(volume.starts.length);
      lists[v].forEach(({list, whole}, t) => list.forEach(place => { (whole ? articles : units)[place] |= 1 << t; }));
      return {units, articles};
    });
    // What answers must have half of the query or, where nothing has, a quarter.
    const collect = least => this.volumes.flatMap((volume, v) =>
      Array.from(volume.starts, (start, article) => {
        const {units, articles} = masks[v];
        const title = units[start], common = title | articles[article];
        const answers = mask => mask && sums[mask & ~bonus] >= least && (mask & must) === must;
        const hits = [];
        for (let unit = start; unit < (volume.starts[article + 1] || volume.units); unit++) {
          const own = units[unit], mask = own | common;
          if (own && answers(mask)) {
            hits.push({unit: unit - start, score: sums[mask] + .5 * sums[title] + .2 * sums[own]});
          }
        }
        // Somewhere in the article.
        if (!hits.length && answers(common)) hits.push({unit: -1, score: sums[common]});
        hits.sort((one, other) => other.score - one.score || one.unit - other.unit);
        return {volume, article, hits, score: hits.length && hits[0].score + all * .1 * Math.log2(hits.length)};
      }).filter(({hits}) => hits.length));
    const known = counts.filter((count, t) => count && !terms[t].bonus).length;
    const all = sums[sums.length - 1 - bonus];
    const found = collect(all * (known < 3 ? .99 : .5));
    return (found.length ? found : collect(all * .25)).sort((one, other) => other.score - one.score);
  }

  async row({volume, article}) {
    const {text} = await this.load(`rows/${volume.name}/${Math.floor(article / this.rows)}`, volume.version);
    return JSON.parse(text)[article % this.rows];
  }

  async passages({hits}, path, parts, terms) {
    const best = hits.map(({unit}) => unit).filter(unit => unit).slice(0, 3);
    const part = parts.filter(start => start <= best[0]).length;
    const {text} = await this.load("texts/" + path.replace(/\.[a-z]+$/, part ? "-" + (part + 1) : ""));
    let unit = part && parts[part - 1] || 1;
    return JSON.parse(text).flatMap(([anchor, label, ...pieces]) => pieces
      .map(piece => ({place: best.indexOf(unit++), anchor, label, text: piece})))
      .filter(one => best[0] < 0 ? marks(one.text, terms, this).length : one.place >= 0)
      .slice(0, 3).sort((one, other) => one.place - other.place);
  }
}

function shardOf({borders}, term) {
  let low = 0, high = borders.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (borders[middle] <= term) low = middle; else high = middle;
  }
  return low;
}

/** A lone character begins many terms; the first tells the articles of a common one. */
function filesOf(volume, {term, lone}) {
  const first = shardOf(volume, term);
  const last = lone ? shardOf(volume, term + "\uffff") : first;
  return volume.borders.slice(first, last - first > 2 ? first + 1 : last + 1).map(border =>
    `${volume.name}/${Array.from(border, c => c.charCodeAt(0).toString(16)).join("-") || 0}`);
}

/** A shard that reaches far has terms with short lists. */
function rarity(volume, term) {
  const shard = shardOf(volume, term);
  const place = (border = "\uffff") => (border.charCodeAt(0) || 0) + (border.charCodeAt(1) || 0) / 65536;
  return (place(volume.borders[shard + 1]) - place(volume.borders[shard])) / 65536;
}

function marks(text, terms, {simple, spellings}) {
  const normalized = normalize(text, simple, spellings);
  const wanted = new Set(terms.map(({term}) => term));
  const found = [];
  for (const part of bigrams(normalized.text)) {
    if (!wanted.has(part.text)) continue;
    const start = normalized.starts[part.start], end = normalized.ends[part.end - 1];
    const last = found[found.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end); else found.push({start, end});
  }
  return found;
}

if (typeof document === "undefined") {
  module.exports = {Search, normalize, bigrams, unpack, simpleCharacters};
  return;
}

const waiting = new Map();
const loaded = new Map();
window.gazetteFile = (name, literal) => waiting.get(name)(literal);

function run(address, name) {
  return new Promise((resolve, reject) => {
    waiting.set(name, resolve);
    const script = make("script", {src: address});
    script.onload = script.onerror = () => {
      script.remove();
      reject(new Error(name));
    };
    document.head.append(script);
  });
}

function load(name, version = "") {
  const key = name + version;
  if (!loaded.has(key)) {
    loaded.set(key, run(`shards/${name}.js${version}`, name).then(unpack).catch(() => {
      loaded.delete(key);
      throw new Error(name);
    }));
  }
  return loaded.get(key);
}

/** What few need is in other scripts, which put it into the window under their names. */
async function part(name) {
  if (!window[name]) await run(`static/${name}.js`, name).catch(() => {});
  return window[name];
}

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function marked(text, found, from = 0, to = text.length) {
  const nodes = [];
  for (const {start, end} of found) {
    if (start < from || end > to) continue;
    nodes.push(text.slice(from, start), make("mark", {}, text.slice(start, end)));
    from = end;
  }
  return [...nodes, text.slice(from, to)];
}

/** From the sentence of the first mark on; the link opens there. */
function excerpt({anchor, label, text: whole}, path, terms) {
  // The label is the link before it.
  const text = label && whole.startsWith(label) && whole.length > label.length ? whole.slice(label.length).trimStart() : whole;
  const found = marks(text, terms, search);
  const {start, end} = found[0] || {start: 0, end: 0};
  const sentence = text.slice(0, start).search(/[^。；！？\n]*$/);
  const from = start - sentence > 40 ? start - 30 : sentence;
  const fragment = document.fragmentDirective && end
    ? ":~:text=" + encodeURIComponent(text.slice(start, end)).replace(/-/g, "%2D") : "";
  return quote(`${path}#${anchor}${fragment}`, label,
    from > sentence ? "…" : "", ...marked(text, found, from, from + 100), text.length > from + 100 ? "…" : "");
}

function quote(href, label, ...text) {
  return make("p", {className: "passage"}, make("a", {href}, label || "正文"), " ", ...text);
}

/** 2020-12-05 as the page has it: 2020年12月5日. */
function day(text) {
  return text.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");
}

/** Of a number that no document has: that the site has it not. */
function missing(typed) {
  const [, code, year, number] = /(\p{Script=Han}{2,12})[〔[(（［【]?(\d{4})[〕\])）］】]?第?(\d{1,5})号/u.exec(typed) || [];
  return code ? `本站未收录${code}〔${year}〕${number}号。` : "没有找到。请换个说法，或减少检索词。";
}

function result(path, title, facts, passages) {
  return make("li", {}, make("h2", {}, make("a", {href: path}, ...title)),
    make("p", {className: "of"}, ...facts.filter(Boolean).map(fact => make("span", {}, day(fact)))), ...passages);
}

function whenSeen(element, action) {
  new IntersectionObserver((entries, observer) => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    observer.disconnect();
    action();
  }).observe(element);
}

const [form, status, list, more] = ["search", "status", "hits", "more"].map(id => document.getElementById(id));
const box = form.elements.q;
const search = new Search(load, part);
const {title} = document;
let latest = 0, timer, next;

function fill(items, from, rest) {
  if (from) list.append(...items); else list.replaceChildren(...items);
  more.hidden = !rest;
}

/** Ten results; what each shows is loaded when it is on the screen. */
async function show({found, terms}, from, mine) {
  const hits = found.slice(from, from + 10);
  await Promise.all(hits.slice(0, 4).map(hit => search.row(hit)));
  if (mine !== latest) return;
  fill(hits.map((hit, i) => {
    const item = make("li", {className: "waiting"});
    const draw = async () => {
      try {
        const [title, path, number, issuers, signed, standing, parts] = await search.row(hit);
        const space = make("p", {className: "passage waiting"});
        const within = hit.hits.some(({unit}) => unit);
        item.append(...result(path, marked(title, marks(title, terms, search)), [number, issuers, signed, standing], within ? [space] : []).childNodes);
        item.className = "";
        if (within) {
          const best = await search.passages(hit, path, parts, terms);
          space.replaceWith(...best.map(one => excerpt(one, path, terms)));
        }
      } catch (error) {
        (item.querySelector(".waiting") || item).textContent = `缺失或损坏：${error.message}`;
      }
    };
    if (i < 4) draw(); else whenSeen(item, draw);
    return item;
  }), from, found.length > from + 10);
  next = () => show({found, terms}, from + 10, mine);
}

async function answer() {
  const mine = ++latest;
  const typed = box.value.trim();
  const say = text => { if (mine === latest) status.textContent = text; };
  if (!typed) {
    document.title = title;
    fill([], 0);
    return say("");
  }
  const slow = setTimeout(say, 400, "正在检索……");
  try {
    const served = form.dataset.endpoint && await (await part("server"))(form);
    const {found, broken, terms} = served || await search.find(typed);
    if (mine !== latest) return;
    if (served) {
      fill(found.map(({path, title, facts, passages}) =>
        result(path, [title], facts, passages.map(([url, label, text]) => quote(url, label, ...text)))), 0);
    } else await show({found, terms}, 0, mine);
    const total = served ? served.total : found.length;
    const narrowed = !served && [...new FormData(form)].some(([name, value]) => value && !/^(q|sort)$/.test(name));
    const failed = [...broken].join("、");
    document.title = `${typed}：${total ? `共${total}篇` : "没有找到"} - ${title}`;
    say((total ? `共${total}篇。` : missing(typed))
      + (narrowed ? "检索服务器没有答复，未能筛选。" : "")
      + (failed && `索引文件缺失或损坏（${failed}），结果不全。`));
  } catch (error) {
    say(`索引文件缺失或损坏（${error.message}），请再试，或使用下方目录。`);
  } finally {
    clearTimeout(slow);
  }
}

function later(wait, change) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const query = box.value.trim() && "?q=" + encodeURIComponent(box.value.trim());
    if (query !== location.search) history[change](null, "", location.pathname + query);
    answer();
  }, wait);
}

function read() {
  box.value = new URLSearchParams(location.search).get("q") || "";
  answer();
}

box.addEventListener("input", event => event.isComposing || later(250, "replaceState"));
box.addEventListener("compositionend", () => later(250, "replaceState"));
form.addEventListener("submit", event => {
  event.preventDefault();
  later(0, "pushState");
});
more.addEventListener("click", () => next());
window.addEventListener("popstate", read);
document.getElementById("unable").remove();
if (location.search) read();
})();
