// Search without a server: finds passages in the files of shards/, which the build writes from the
// texts and by the rules of the search server's index. Nothing is loaded before the first key,
// nothing stored, and nobody asked but the site's own search server.
"use strict";
(() => {

// ---- Text: as gazette.text does it; both are held by the same test vectors

const HAN = "(?=\\p{sc=Han})[\\p{L}〇]";
const ELEMENT = new RegExp(
  `(${HAN})|[0-9]+(?:[.,][0-9]+)*|[%‰]|(?:(?!${HAN}|[0-9])[\\p{L}\\p{Nd}\\p{Mn}°])+`, "gu");
const CLUSTER = /[^](?:[\p{M}\u1160-\u11ff\uff9e\uff9f]){0,30}/gu;
// Official texts are written in these (GB 2312); another character may be a traditional one.
const USUAL = new RegExp(`[${new TextDecoder("gbk").decode(Uint8Array.from({length: 13536},
  (_, i) => i % 2 ? 0xa1 + (i >> 1) % 94 : 0xb0 + Math.floor(i / 188)))}]`, "g");

/** A text with all spellings alike, and of each character of it where it comes from. */
class Normalized {
  constructor() {
    this.text = "";
    this.starts = [];
    this.ends = [];
  }

  add(text, start, end) {
    this.text += text;
    for (let i = 0; i < text.length; i++) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Replaces what a pattern finds by what `change` makes of it: text, start and end, or nothing. */
  replace(pattern, change) {
    const changed = new Normalized();
    let done = 0;
    const copy = to => {
      for (; done < to; done++) changed.add(this.text[done], this.starts[done], this.ends[done]);
    };
    for (const match of this.text.matchAll(pattern)) {
      const [text, start, end] = change(match, this.text) || [];
      if (text) {
        copy(start);
        changed.add(text, this.starts[start], this.ends[end - 1]);
        done = end;
      }
    }
    copy(this.text.length);
    return changed;
  }
}

function normalize(text, simple) {
  const folded = new Normalized();
  for (const {0: cluster, index} of text.matchAll(CLUSTER)) {
    folded.add(cluster.normalize("NFKC").toLowerCase().normalize("NFKC")
      .replace(/[[{〔【〖〘〚]/g, "(").replace(/[\]}〕】〗〙〛]/g, ")")
      .replace(/[\u3400-\u9fff]/g, c => simple && simple.get(c) || c), index, index + cluster.length);
  }
  return folded.replace(/[零〇○一二三四五六七八九十百千]+/g, counted)
    .replace(/(i{1,3}|iv|v) ?级|([0-9] ?)(摄氏度|度)(?!电)/g, measured);
}

/** Numerals that number a clause or the like, or are a part of a date: 第十九条 as 第19条. */
function counted({0: numerals, index: start}, text) {
  const length = numerals.length, end = start + length;
  const before = text[start - 1], after = text[end];
  const counts =
    after === "年" ? length === 4 && !/[十百千]/.test(numerals)
    : after === "月" ? length === 1 || (length === 2 && numerals[0] === "十")
    : after === "日" || (after === "号" && before === "月") ? before === "月" && length < 4
    : after === "号" && before === ")" ? true
    : after === "级" ? length === 1 && /^(应急|响应|预警)/.test(text.slice(end + 1))
    : before === "第" ? /[条章节编款项期号]/.test(after)
    : before === "之" && text[start - 2] === "条";
  const number = counts && length < 10 ? chineseNumber(numerals) : 0;
  return number > 0 && number < 10000 && [String(number), start, end];
}

function chineseNumber(numerals) {
  const digits = Array.from(numerals, c => "零一二三四五六七八九".indexOf(c.replace(/[〇○]/, "零")));
  if (!/[十百千]/.test(numerals)) return Number(digits.join(""));
  let value = 0, digit = -1, last = 10000;
  for (let i = 0; i < digits.length; i++) {
    if (digits[i] >= 0) {
      if (digit > 0) return 0;
      digit = digits[i];
      continue;
    }
    const unit = {十: 10, 百: 100, 千: 1000}[numerals[i]];
    if (unit >= last || digit === 0 || (digit < 0 && (i > 0 || unit > 10))) return 0;
    value += Math.max(digit, 1) * unit;
    last = unit;
    digit = -1;
  }
  return value + Math.max(digit, 0);
}

/** Ⅲ级 as 3级, 35度 as 35℃. */
function measured({0: all, 1: level, 2: number, index}, text) {
  if (!level) return ["°c", index + number.length, index + all.length];
  return !/[a-z]/.test(text.slice(index - 1, index))
    && [String(["i", "ii", "iii", "iv", "v"].indexOf(level) + 1), index, index + level.length];
}

/** The smallest searchable parts: a character, a number, a run of letters, % or ‰. */
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

/** The terms of a text in order: elements, and pairs of them. */
function bigrams(text) {
  const parts = elements(text);
  return parts.flatMap((part, i) => {
    const next = parts[i + 1];
    if (!next || !next.joined) return part;
    const pair = {text: part.text + next.text, start: part.start, end: next.end, pair: true};
    return part.han ? pair : [part, pair];
  });
}

/** The terms of a text that no other says. */
function needed(text) {
  const parts = bigrams(text);
  return parts.filter(part => part.pair
    || !parts.some(other => other.pair && (other.start === part.start || other.end === part.end)));
}

/** The units of a passage: lines, until they are long. */
function units(text) {
  const cut = [];
  let start = 0;
  for (let line = text.indexOf("\n"); line >= 0; line = text.indexOf("\n", line + 1)) {
    if (line - start >= 240) {
      cut.push(text.slice(start, line));
      start = line + 1;
    }
  }
  return [...cut, text.slice(start)];
}

// ---- Files: as gazette.statics writes them (ScriptFile, BitWriter)

/** RFC 1951. */
async function inflate(bytes) {
  let stream;
  try {
    stream = new DecompressionStream("deflate-raw");
  } catch (old) {
    return (await inflater())(bytes);
  }
  return new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();
}

/** The text and the bits of a file; fails where it is damaged. */
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

// ---- The question

const QUOTED = /"([^"]+)"|“([^“”]+)”|「([^「」]+)」|『([^『』]+)』/g;
const NUMBER = new RegExp(`((?:${HAN})+) ?\\( ?([12][0-9]{3}) ?\\) ?第? ?0{0,3}([1-9][0-9]{0,4})(?![0-9]) ?号?`
  + `|((?:${HAN})*令) ?(?:第 ?)?0{0,3}([1-9][0-9]{0,4}) ?号`, "gu");
const LEAD = /^(请问|关于|根据|按照|依据|依照|查询|查找|查|找|和|与|的)+/;
const CLAUSE = /第([0-9]{1,4})条(?:之([0-9]{1,2}))?/g;
const DAY = /(?:([12][0-9]{3}) ?年 ?)?([01]?[0-9]) ?月 ?([0-3]?[0-9]) ?[日号]|([12][0-9]{3})([-./])([01]?[0-9])\5([0-3]?[0-9])(?![0-9.])/g;
const SYLLABLE = /^([zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(i?ang?|iong|i?ao|ia|ie|iu|ing?|uang?|uai?|u[eino]|ong|ou|[ae]i|en?g?|er|ve|[aeiouv])$/;
// Pairs with one of these say little: 的雪.
const WEAK = /[的了吗呢吧么谁什怎哪和与及或是在由被把就都也]/;

/** The terms of a query, spelt as in gazette.statics.Terms. */
function question(typed, simple) {
  const terms = new Map();
  const want = (term, kind) => terms.has(term) || terms.set(term, {term, ...kind});
  const text = normalize(typed, simple).text
    .replace(QUOTED, (all, ...groups) => {
      for (const part of needed(groups.slice(0, 4).join(""))) want(part.text, {must: true});
      return "\n";
    })
    .replace(NUMBER, (all, code, year, sequence, order, orderSequence) => {
      const tail = year ? `(${year})${sequence}` : orderSequence;
      want("#" + (code || order).replace(LEAD, "").slice(-4) + tail, {must: true});
      return "\n";
    })
    .replace(CLAUSE, (all, number, inserted = 0) => {
      want("§" + String.fromCharCode(0x4e00 + Number(number)) + inserted, {bonus: true});
      return all;
    })
    .replace(DAY, (all, year, month, day, year2, mark, month2, day2) => {
      want("@" + String.fromCharCode(0x4e00 + (month || month2) * 32 + Number(day || day2)) + (year || year2 || ""), {sure: true});
      return "\n";
    });
  for (const part of needed(text)) want(part.text, {lone: part.han, weak: WEAK.test(part.text), word: true});
  for (const letters of text.match(/[a-z]+(?: [a-z]+)*/g) || []) {
    const spoken = letters.length < 50 && syllables(letters.replace(/ /g, "")) || [];
    for (let i = 1; i < spoken.length; i++) want("~" + spoken[i - 1] + spoken[i]);
  }
  return [...terms.values()];
}

/** Parts letters into syllables of pinyin, long ones first; null where it cannot be. */
function syllables(letters) {
  if (!letters) return [];
  for (let length = 6; length > 0; length--) {
    const others = SYLLABLE.test(letters.slice(0, length)) && syllables(letters.slice(length));
    if (others) return [letters.slice(0, length), ...others];
  }
  return null;
}

// ---- The search

/** Searches the files of a site; `load(name, version)` promises {text, bits} of one. */
class Search {
  constructor(load) {
    this.load = load;
  }

  async root(version) {
    const {text, bits} = await this.load("root", version);
    Object.assign(this, JSON.parse(text));
    for (const volume of this.volumes) {
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

  /** The articles that answer, best first, with their units that do; and what files failed. */
  async find(typed, again = "") {
    const broken = new Set();
    const fail = error => broken.add(error.message);
    try {
      await (this.ready = this.ready || this.root(again));
      if (!this.simple && /[\u3400-\u9fff]/.test(typed.replace(USUAL, ""))) {
        const {text} = await this.load("simple");
        this.simple = new Map(Array.from(text.matchAll(/(.)(.)/gu), pair => pair.slice(1)));
      }
      const terms = this.choose(question(typed, this.simple));
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

  /** As many terms as may be loaded: sure and rare ones first, and first those that do not overlap. */
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

  /** The units of a volume that have a term, and how many; of common terms the articles. */
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

  /** Title, address, number, issuers, day, and where further files of its text begin. */
  async row({volume, article}) {
    const {text} = await this.load(`rows/${volume.name}/${Math.floor(article / this.rows)}`, volume.version);
    return JSON.parse(text)[article % this.rows];
  }

  /** The passages of an article's best units: anchor, label, and the text of the unit. */
  async passages({hits}, path, parts, terms) {
    const best = hits.map(({unit}) => unit).filter(unit => unit).slice(0, 3);
    const part = parts.filter(start => start <= best[0]).length;
    const {text} = await this.load("texts/" + path.replace(/\.[a-z]+$/, part ? "-" + (part + 1) : ""));
    let unit = part && parts[part - 1] || 1;
    return JSON.parse(text).flatMap(([anchor, label, passage]) => units(passage)
      .map(piece => ({place: best.indexOf(unit++), anchor, label, text: piece})))
      .filter(one => best[0] < 0 ? marks(one.text, terms, this.simple).length : one.place >= 0)
      .slice(0, 3).sort((one, other) => one.place - other.place);
  }
}

/** The number of the last border that does not come after a term. */
function shardOf({borders}, term) {
  let low = 0, high = borders.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (borders[middle] <= term) low = middle; else high = middle;
  }
  return low;
}

/** A lone character is in all terms that begin with it; the first tells the articles of a common one. */
function filesOf(volume, {term, lone}) {
  const first = shardOf(volume, term);
  const last = lone ? shardOf(volume, term + "\uffff") : first;
  return volume.borders.slice(first, last - first > 2 ? first + 1 : last + 1).map(border =>
    `${volume.name}/${Array.from(border, c => c.charCodeAt(0).toString(16)).join("-") || 0}`);
}

/** 0 to 1: shards are about as large, so one that reaches far has terms with short lists. */
function rarity(volume, term) {
  const shard = shardOf(volume, term);
  const place = (border = "\uffff") => (border.charCodeAt(0) || 0) + (border.charCodeAt(1) || 0) / 65536;
  return (place(volume.borders[shard + 1]) - place(volume.borders[shard])) / 65536;
}

/** Where terms stand in a text as printed; what touches is one. */
function marks(text, terms, simple) {
  const normalized = normalize(text, simple);
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
  module.exports = {Search, normalize, bigrams, unpack, units};
  return;
}

// ---- The page

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

async function inflater() {
  if (!window.gazetteInflate) await run("static/inflate.js").catch(() => {});
  return window.gazetteInflate;
}

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** A part of a text with its marks. */
function marked(text, found, from = 0, to = text.length) {
  const nodes = [];
  for (const {start, end} of found) {
    if (start < from || end > to) continue;
    nodes.push(text.slice(from, start), make("mark", {}, text.slice(start, end)));
    from = end;
  }
  return [...nodes, text.slice(from, to)];
}

/** A passage from the sentence of its first mark on; its link opens there. */
function excerpt({anchor, label, text}, path, terms, simple) {
  const found = marks(text, terms, simple);
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

/** A result: its title, what is known of it, its passages. */
function result(path, title, facts, passages) {
  return make("li", {}, make("h2", {}, make("a", {href: path}, ...title)),
    make("p", {className: "of"}, ...facts.filter(Boolean).map(fact => make("span", {}, fact))), ...passages);
}

/** Does something once an element is on the screen. */
function whenSeen(element, action) {
  if (!window.IntersectionObserver) return action();
  new IntersectionObserver((entries, observer) => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    observer.disconnect();
    action();
  }).observe(element);
}

const [form, status, list, more] = ["search", "status", "hits", "more"].map(id => document.getElementById(id));
const box = form.elements.q;
const search = new Search(load);
let server = form.dataset.endpoint;
let latest = 0, timer, next;

/** The answer of the search server; nothing when there is none in time. */
async function ask() {
  if (!server) return null;
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(), 1500);
  try {
    const address = `${server}api/search?${new URLSearchParams(new FormData(form))}`;
    return await (await fetch(address, {signal: stop.signal})).json();
  } catch (error) {
    server = "";
    return null;
  } finally {
    clearTimeout(limit);
  }
}

/** A snippet of the search server, whose only elements are marks. */
function snippet(html) {
  return Array.from(new DOMParser().parseFromString(html, "text/html").body.childNodes,
    node => node.nodeName === "MARK" ? make("mark", {}, node.textContent) : node.textContent);
}

function fill(items, from, rest) {
  if (from) list.append(...items); else list.replaceChildren(...items);
  more.hidden = !rest;
}

async function show({found, terms}, from, mine) {
  const hits = found.slice(from, from + 10);
  const rows = await Promise.all(hits.map(hit => search.row(hit)));
  if (mine !== latest) return;
  fill(rows.map(([title, path, number, issuers, signed, parts], i) => {
    const within = hits[i].hits.some(({unit}) => unit);
    const space = make("p", {className: "passage waiting"});
    const item = result(path, marked(title, marks(title, terms, search.simple)), [number, issuers, signed], within ? [space] : []);
    if (within) whenSeen(item, () => search.passages(hits[i], path, parts, terms).then(
      best => space.replaceWith(...best.map(one => excerpt(one, path, terms, search.simple))),
      error => { space.textContent = `摘录所在的文件缺失或损坏（${error.message}）。`; }));
    return item;
  }), from, found.length > from + 10);
  next = () => show({found, terms}, from + 10, mine);
}

async function answer() {
  const mine = ++latest;
  const typed = box.value.trim();
  const say = text => { if (mine === latest) status.textContent = text; };
  if (!typed) {
    fill([], 0);
    return say("");
  }
  const slow = setTimeout(say, 400, "正在查找……");
  try {
    const served = await ask();
    const {found, broken, terms} = served ? {found: served.results, broken: []} : await search.find(typed);
    if (mine !== latest) return;
    if (served) {
      fill(found.map(hit => result(hit.url, [hit.title], [hit.documentNumber, hit.issuer, hit.signed, hit.status],
        hit.passages.map(({url, label, snippet: html}) => quote(url, label, ...snippet(html))))), 0);
    } else await show({found, terms}, 0, mine);
    const total = served ? served.total : found.length;
    const failed = [...broken].join("、");
    say((total ? `共${total}篇。` : "没有找到。换一种说法，或少写几个词。")
      + (failed && `索引文件缺失或损坏（${failed}），结果不全。`));
  } catch (error) {
    say(`索引文件缺失或损坏（${error.message}），请再试，或用下面的目录。`);
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
