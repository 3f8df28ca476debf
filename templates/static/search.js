// Search without a server: finds passages in the files of shards/, which the build writes from the
// same texts and by the same rules as the index of the search server. Nothing is loaded before the
// first key; nothing is stored; nothing is asked of others but the search server of the site.
"use strict";
(() => {

// ---- Text: the rules of gazette.text, held by the same test vectors ----------------------------

const CLUSTER = /[^](?:[\p{M}\u1160-\u11ff\uff9e\uff9f]){0,30}/gu;
const NUMERALS = /[零〇○一二三四五六七八九十百千]+/g;
const MEASURE = /(i{1,3}|iv|v) ?级|([0-9] ?)(摄氏度|度)(?!电)/g;
const HAN = "(?=\\p{sc=Han})[\\p{L}〇]";
const ELEMENT = new RegExp(
  `(${HAN})|([0-9]+(?:[.,][0-9]+)*)|[%‰]|(?:(?!${HAN}|[0-9])[\\p{L}\\p{Nd}\\p{Mn}°])+`, "gu");
const LONGEST_ELEMENT = 64;
// Official texts are written in these characters (GB 2312); another may be a traditional one.
const USUAL = new RegExp(`[${new TextDecoder("gbk").decode(Uint8Array.from({length: 13536},
  (_, i) => i % 2 ? 0xa1 + (i >> 1) % 94 : 0xb0 + Math.floor(i / 188)))}]`, "g");

/** A text with all spellings alike; of each character of it, where it comes from. */
class Normalized {
  constructor() {
    this.text = "";
    this.starts = [];
    this.ends = [];
  }

  add(text, start, end) {
    for (let i = 0; i < text.length; i++) {
      this.starts.push(start);
      this.ends.push(end);
    }
    this.text += text;
  }

  /** Replaces what a pattern finds; the replacement tells text, start and end, or nothing. */
  replace(pattern, replacement) {
    const changed = new Normalized();
    let done = 0;
    const copy = to => {
      changed.text += this.text.slice(done, to);
      for (; done < to; done++) {
        changed.starts.push(this.starts[done]);
        changed.ends.push(this.ends[done]);
      }
    };
    for (const match of this.text.matchAll(pattern)) {
      const piece = replacement(match, this.text);
      if (piece) {
        copy(piece.start);
        changed.add(piece.text, this.starts[piece.start], this.ends[piece.end - 1]);
        done = piece.end;
      }
    }
    copy(this.text.length);
    return changed;
  }
}

function normalize(text, simple) {
  const folded = new Normalized();
  for (const {0: cluster, index} of text.matchAll(CLUSTER)) {
    const alike = cluster.normalize("NFKC").toLowerCase().normalize("NFKC")
      .replace(/[[{〔【〖〘〚]/g, "(").replace(/[\]}〕】〗〙〛]/g, ")")
      .replace(/[\u3400-\u9fff]/g, c => simple && simple.get(c) || c);
    folded.add(alike, index, index + cluster.length);
  }
  return folded.replace(NUMERALS, countedNumber).replace(MEASURE, measured);
}

/** Chinese numerals that number a clause or the like, or are a part of a date. */
function countedNumber({0: numerals, index: start}, text) {
  const end = start + numerals.length;
  const before = text[start - 1], after = text[end];
  const counts =
    after === "年" ? numerals.length === 4 && !/[十百千]/.test(numerals)
    : after === "月" ? numerals.length === 1 || (numerals.length === 2 && numerals[0] === "十")
    : after === "日" ? before === "月" && numerals.length <= 3
    : after === "级" ? numerals.length === 1 && /^(应急|响应|预警)/.test(text.slice(end + 1))
    : before === "第" ? "条章节编款项期号".includes(after || " ")
    : before === "之" && text[start - 2] === "条";
  const number = counts && numerals.length < 10 ? chineseNumber(numerals) : 0;
  return number > 0 && number < 10000 ? {text: String(number), start, end} : null;
}

function chineseNumber(numerals) {
  const digits = Array.from(numerals, c => c === "〇" || c === "○" ? 0 : "零一二三四五六七八九".indexOf(c));
  if (!/[十百千]/.test(numerals)) return Number(digits.join(""));
  let value = 0, digit = -1, lastUnit = 10000;
  for (let i = 0; i < numerals.length; i++) {
    const power = "十百千".indexOf(numerals[i]) + 1;
    if (power === 0) {
      if (digit > 0) return 0;
      digit = digits[i];
      continue;
    }
    const unit = 10 ** power;
    if (unit >= lastUnit || digit === 0 || (digit < 0 && !(i === 0 && power === 1))) return 0;
    value += Math.max(digit, 1) * unit;
    lastUnit = unit;
    digit = -1;
  }
  return value + Math.max(digit, 0);
}

/** Ⅲ级 as 3级, 35度 as 35℃. */
function measured({0: all, 1: level, 2: number, index}, text) {
  if (level) {
    if (/[a-z]/.test(text[index - 1] || "")) return null;
    const value = ["i", "ii", "iii", "iv", "v"].indexOf(level) + 1;
    return {text: String(value), start: index, end: index + level.length};
  }
  return {text: "°c", start: index + number.length, end: index + all.length};
}

/** The smallest searchable parts: a character, a number, a run of letters, % or ‰. */
function elements(text) {
  const found = [];
  let last = 0;
  ELEMENT.lastIndex = 0;
  for (let match; (match = ELEMENT.exec(text));) {
    const start = match.index;
    let end = start + match[0].length;
    if (end - start > LONGEST_ELEMENT && !match[1]) {
      end = start + LONGEST_ELEMENT;
      if (/[\ud800-\udbff]/.test(text[end - 1])) end++;
      ELEMENT.lastIndex = end;
    }
    const joined = last > 0 && (start === last || (start === last + 1 && text[last] === " "));
    found.push({text: text.slice(start, end), start, end, joined, han: Boolean(match[1])});
    last = end;
  }
  return found;
}

/** The terms of a text in order, as elements of one or two; `pair` says which. */
function bigrams(text) {
  const parts = elements(text);
  return parts.flatMap((part, i) => {
    const next = parts[i + 1];
    const pair = next && next.joined
      ? [{text: part.text + next.text, start: part.start, end: next.end, pair: true}] : [];
    return pair.length && part.han ? pair
      : [{text: part.text, start: part.start, end: part.end, pair: false}, ...pair];
  });
}

/** The units of a passage: see gazette.statics.Units. */
function units(text) {
  const cut = [];
  let start = 0;
  for (let line = text.indexOf("\n"); line >= 0; line = text.indexOf("\n", line + 1)) {
    if (line - start >= 240) {
      cut.push(text.slice(start, line));
      start = line + 1;
    }
  }
  cut.push(text.slice(start));
  return cut;
}

// ---- Files: the other side of gazette.statics.ScriptFile and BitWriter --------------------------

/** RFC 1951. */
async function inflate(bytes) {
  let stream;
  try {
    stream = new DecompressionStream("deflate-raw");
  } catch {
    return (await inflater())(bytes);
  }
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

/** Reads numbers as BitWriter wrote them. */
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

  list(limit) {
    let width = 0;
    while (!this.bits(1) && width < 31) width++;
    const values = new Int32Array(1 << width | this.bits(width));
    this.between(values, 0, values.length, 0, limit - 1);
    return values;
  }

  between(values, from, to, low, high) {
    if (from === to) return;
    const middle = (from + to) >> 1;
    const lowest = low + (middle - from);
    const value = lowest + this.below(high - (to - 1 - middle) - lowest + 1);
    values[middle] = value;
    this.between(values, from, middle, low, value - 1);
    this.between(values, middle + 1, to, value + 1, high);
  }

  below(limit) {
    const width = 32 - Math.clz32(limit - 1);
    const shorter = 2 ** width - limit;
    const value = this.bits(Math.max(0, width - 1));
    return width === 0 || value < shorter ? value : (value << 1 | this.bits(1)) - shorter;
  }
}

/** The text and the bits of a file; fails where it is damaged. */
async function unpack(literal) {
  const bytes = new Uint8Array(literal.length * 15 >> 3);
  let held = 0, count = 0, at = 0;
  for (let i = 0; i < literal.length; i++) {
    held = held << 15 | literal.charCodeAt(i) - 0x3000;
    for (count += 15; count >= 8 && at < bytes.length;) {
      count -= 8;
      bytes[at++] = held >> count;
    }
    held &= (1 << count) - 1;
  }
  const view = new DataView(bytes.buffer);
  const end = 8 + view.getUint32(4);
  if (adler(bytes.subarray(4)) !== view.getUint32(0)) throw new Error("damaged");
  const text = new TextDecoder().decode(await inflate(bytes.subarray(8, end)));
  return {text, bits: new Bits(bytes.subarray(end))};
}

/** RFC 1950, 8.2. */
function adler(bytes) {
  let a = 1, b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

// ---- The question ---------------------------------------------------------------------------------

const QUOTED = /"([^"]*)"|“([^“”]*)”|「([^「」]*)」|『([^『』]*)』/g;
const NUMBER = new RegExp(`((?:${HAN})+) ?\\( ?([12][0-9]{3}) ?\\) ?第? ?0{0,3}([1-9][0-9]{0,4})(?![0-9]) ?号?`
  + `|((?:${HAN})*令) ?(第?) ?0{0,3}([1-9][0-9]{0,4})(?![0-9]) ?(号?)`, "gu");
const SHORT_NUMBER = new RegExp(
  `^((?:${HAN}){1,12}) ?(?:([12][0-9]{3}) ?[- /年第]{1,3})?第? ?0{0,3}([1-9][0-9]{0,4}) ?号?$`, "u");
const LEAD = /^(?:请问|关于|根据|按照|依据|依照|查询|查找|查|找|和|与|的)+/;
const CLAUSE = /第([0-9]{1,4})条(?:之([0-9]{1,2}))?/g;
const DAY = /(?:([12][0-9]{3}) ?年 ?)?([01]?[0-9]) ?月 ?([0-3]?[0-9]) ?[日号]|([12][0-9]{3})([-./])([01]?[0-9])\5([0-3]?[0-9])(?![0-9.])/g;
const SYLLABLE = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang?|iong|i?ao|ia|ie|iu|ing?|uang?|uai?|u[eino]|ong|ou|[ae]i|en?g?|er|ve|[aeiouv])$/;
// Pairs with one of these say little: 的雪.
const WEAK = /[的了吗呢吧么谁什怎哪和与及或是在由被把就都也]/;

/** What a query asks for: terms with their weights, and which of them a passage must have. */
function question(typed, simple) {
  const terms = new Map();
  const want = (term, kind) => terms.has(term) || terms.set(term, {term, ...kind});
  const text = normalize(typed, simple).text;
  let rest = text.replace(QUOTED, (all, ...groups) => {
    const phrase = groups.slice(0, 4).find(group => group) || "";
    for (const part of needed(phrase)) want(part.text, {must: true});
    return terms.size ? "\n" : all;
  });
  rest = rest.replace(NUMBER, (all, code, year, sequence, order, first, orderSequence, last) => {
    const whole = (code || order).replace(LEAD, "");
    if (!whole || (order && !first && !last)) return all;
    const tail = year ? `(${year})${sequence}` : orderSequence;
    want("#" + whole.slice(-4) + tail, {must: true, sure: true});
    return "\n";
  });
  const short = SHORT_NUMBER.exec(rest.trim());
  if (short) {
    const year = short[2] ? `(${short[2]})` : "";
    want("#" + short[1].slice(-4) + year + short[3], {sure: true, alone: true});
  }
  rest = rest.replace(CLAUSE, (all, number, inserted) => {
    want("§" + number + (inserted ? "-" + inserted : ""), {sure: true, bonus: true});
    return all;
  });
  rest = rest.replace(DAY, (all, year, month, day, year2, mark, month2, day2) => {
    const inYear = `-${(month || month2).padStart(2, "0")}-${(day || day2).padStart(2, "0")}`;
    const full = year || year2;
    want("@" + (full ? full + inYear : inYear.slice(1)), {sure: true});
    return "\n";
  });
  for (const part of needed(rest)) want(part.text, {weak: WEAK.test(part.text), word: true});
  let letters = "";
  for (const part of [...elements(rest), {text: "", joined: false}]) {
    if (!part.joined) {
      const spoken = letters.length < 40 ? syllables(letters) || [] : [];
      for (let i = 1; i < spoken.length; i++) want("~" + spoken[i - 1] + spoken[i], {});
      letters = "";
    }
    letters += /^[a-z]+$/.test(part.text) ? part.text : " ";
  }
  return {text, terms: [...terms.values()]};
}

/** The terms of a text that are not said by others. */
function needed(text) {
  const parts = bigrams(text);
  return parts.filter(part => part.pair
    || !parts.some(other => other.pair && (other.start === part.start || other.end === part.end)));
}

/** Parts a run of letters into syllables of pinyin, long ones first; null where it cannot be. */
function syllables(letters) {
  if (letters === "") return [];
  for (let length = Math.min(6, letters.length); length > 0; length--) {
    const others = SYLLABLE.test(letters.slice(0, length)) && syllables(letters.slice(length));
    if (others) return [letters.slice(0, length), ...others];
  }
  return null;
}

// ---- The search -----------------------------------------------------------------------------------

const MOST_REQUESTS = 12;
const ROWS_AT_ONCE = 10;

/** Searches the files of a site. `load(name)` promises {text, bits} of one of them. */
class Search {
  constructor(load) {
    this.load = load;
  }

  async root(again) {
    const {text, bits} = await this.load("root", again);
    const {rows, volumes} = JSON.parse(text);
    for (const volume of volumes) {
      volume.starts = bits.list(volume.units);
      volume.articleOf = new Int32Array(volume.units);
      volume.starts.forEach((start, i) => volume.articleOf.fill(i, start));
      volume.files = Math.ceil(volume.starts.length / rows);
    }
    this.rows = rows;
    this.volumes = volumes;
    this.units = volumes.reduce((sum, volume) => sum + volume.units, 0);
    const files = volumes.reduce((sum, volume) => sum + volume.files, 0);
    this.mostShards = MOST_REQUESTS - 2 - Math.min(4, files);
  }

  /** The articles that answer, best first, each with its units that do; `broken` names files that failed. */
  async find(typed, again) {
    this.broken = new Set();
    this.ready = this.ready || this.root(again);
    try {
      await this.ready;
      if (!this.simple && /[\u3400-\u9fff]/.test(typed.replace(USUAL, ""))) {
        const pairs = Array.from((await this.load("simple")).text);
        this.simple = new Map(pairs.map((c, i) => [c, pairs[i + 1]]).filter((_, i) => i % 2 === 0));
      }
    } catch (error) {
      this.broken.add("root");
    }
    if (!this.broken.size) {
      const asked = question(typed, this.simple);
      const terms = this.choose(asked.terms);
      const lists = await Promise.all(this.volumes.map(volume =>
        Promise.all(terms.map(term => this.list(volume, term.term)))));
      if (again || !this.broken.size) {
        return {...asked, found: this.rank(terms, lists), broken: this.broken};
      }
    }
    this.ready = null;
    // The line may have failed, or the site was built anew since root.js was loaded.
    return again ? {terms: [], found: [], broken: this.broken} : this.find(typed, "?" + Date.now());
  }

  /** As many terms as may be loaded: the surest and rarest first, and first those that share no character. */
  choose(terms) {
    const shards = new Set();
    const chosen = [];
    const worth = term => (term.sure ? 2 : term.weak ? 0 : 1) + rarity(this.volumes[0], term.term) / 1e9;
    const rest = terms.slice().sort((a, b) => worth(b) - worth(a));
    for (const apart of [true, false]) {
      for (const term of rest) {
        const near = apart && term.word && chosen.some(other => other.word
          && (other.term.slice(-1) === term.term[0] || other.term[0] === term.term.slice(-1)));
        const files = this.volumes.map(volume => volume.name + shardOf(volume, term.term));
        const more = files.filter(file => !shards.has(file));
        if (!near && !chosen.includes(term) && shards.size + more.length <= this.mostShards) {
          chosen.push(term);
          more.forEach(file => shards.add(file));
        }
      }
    }
    return terms.filter(term => chosen.includes(term));
  }

  /** The units of a volume that have a term; none, and a note of it, where its file fails. */
  async list(volume, term) {
    const border = volume.shards[shardOf(volume, term)];
    const code = Array.from(border.split(""), c => c.charCodeAt(0).toString(16).padStart(4, "0"));
    const file = volume.name + "/s" + code.join("");
    try {
      const {text, bits} = await this.load(file, volume.version);
      const [units, ...names] = text.split("\n");
      if (Number(units) !== volume.units) throw new Error("of another build");
      bits.at = 0;
      for (let i = 0, name = ""; names[i] && name < term; i++) {
        name = name.slice(0, names[i][0]) + names[i].slice(1);
        const list = bits.list(volume.units);
        if (name === term) return list;
      }
    } catch (error) {
      this.broken.add(file);
    }
    return [];
  }

  rank(terms, lists) {
    const counts = terms.map((_, t) => lists.reduce((sum, volume) => sum + volume[t].length, 0));
    // A number that no document has finds nothing.
    if (terms.some((term, t) => term.must && !counts[t])) return [];
    const alone = terms.findIndex((term, t) => term.alone && counts[t]);
    const used = terms.map((_, t) => t)
      .filter(t => alone >= 0 ? t === alone : counts[t]).slice(0, 15);
    const weights = used.map(t => Math.log(1 + this.units / counts[t])
      * (terms[t].weak ? .3 : terms[t].sure ? 3 : 1));
    const sums = new Float64Array(1 << used.length);
    for (let mask = 1; mask < sums.length; mask++) {
      const lowest = 31 - Math.clz32(mask & -mask);
      sums[mask] = sums[mask & (mask - 1)] + weights[lowest];
    }
    const bonus = used.reduce((mask, t, i) => terms[t].bonus ? mask | 1 << i : mask, 0);
    const all = sums[sums.length - 1 - bonus];
    const least = used.length < 3 + (bonus > 0) ? all * .99 : all * .5;
    const must = used.reduce((mask, t, i) => terms[t].must ? mask | 1 << i : mask, 0);
    return this.volumes.flatMap((volume, v) => {
      const masks = new Uint16Array(volume.units);
      used.forEach((t, i) => lists[v][t].forEach(unit => masks[unit] |= 1 << i));
      return Array.from(volume.starts, (start, article) => {
        const end = volume.starts[article + 1] || volume.units;
        const title = masks[start];
        const hits = [];
        for (let unit = start; unit < end; unit++) {
          const mask = masks[unit] | title;
          if (masks[unit] && sums[mask & ~bonus] >= least && (mask & must) === must) {
            hits.push({unit: unit - start, score: sums[mask] + .5 * sums[title] + .2 * sums[masks[unit]]});
          }
        }
        hits.sort((a, b) => b.score - a.score || a.unit - b.unit);
        const score = hits.length && hits[0].score + all * .1 * Math.log2(hits.length);
        return {volume, article, score, hits};
      }).filter(found => found.hits.length);
    }).sort((a, b) => b.score - a.score);
  }

  async row({volume, article}) {
    const file = await this.load(`rows/${volume.name}/${Math.floor(article / this.rows)}`, volume.version);
    file.rows = file.rows || JSON.parse(file.text);
    const [title, path, number, issuers, signed, parts] = file.rows[article % this.rows];
    return {title, path, number, issuers, signed, parts};
  }

  /** The passages of an article's best units, with the text of each unit. */
  async passages({hits}, {path, parts}) {
    const best = hits.filter(hit => hit.unit).slice(0, 3);
    if (!best.length) return [];
    const part = parts.filter(start => start <= best[0].unit).length;
    const {text} = await this.load("texts/" + path.replace(/\.[a-z]+$/, "") + (part ? "-" + (part + 1) : ""));
    const found = new Map();
    let unit = part ? parts[part - 1] : 1;
    for (const [anchor, label, passage] of JSON.parse(text)) {
      for (const piece of units(passage)) {
        const place = best.findIndex(hit => hit.unit === unit);
        if (place >= 0 && !found.has(anchor)) found.set(anchor, {place, anchor, label, text: piece});
        unit++;
      }
    }
    return [...found.values()].sort((a, b) => a.place - b.place);
  }
}

function shardOf(volume, term) {
  let low = 0, high = volume.shards.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (volume.shards[middle] <= term) low = middle; else high = middle;
  }
  return low;
}

/** A term in a shard that reaches far is rare: shards hold about the same number of bytes. */
function rarity(volume, term) {
  const shard = shardOf(volume, term);
  const place = border => border === undefined ? 2 ** 32
    : (border.charCodeAt(0) || 0) * 65536 + (border.charCodeAt(1) || 0);
  return place(volume.shards[shard + 1]) - place(volume.shards[shard]);
}

/** Where in a text, as printed, terms stand; what touches is one. */
function marks(text, terms, simple) {
  const normalized = normalize(text, simple);
  const wanted = new Set(terms.map(term => term.term));
  const found = [];
  for (const part of bigrams(normalized.text)) {
    if (!wanted.has(part.text)) continue;
    const start = normalized.starts[part.start], end = normalized.ends[part.end - 1];
    const last = found[found.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({start, end});
  }
  return found;
}

// ---- The page -------------------------------------------------------------------------------------

const waiting = new Map();
const loaded = new Map();

/** Runs a script of the site, which calls gazetteFile(name, content). */
function run(address, name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    waiting.set(name, resolve);
    script.onload = script.onerror = () => {
      script.remove();
      reject(new Error(name));
    };
    script.src = address;
    document.head.append(script);
  });
}

function load(name, version = "") {
  if (!loaded.has(name + version)) {
    const file = run(`shards/${name}.js${version}`, name).then(unpack);
    loaded.set(name + version, file);
    file.catch(() => loaded.delete(name + version));
  }
  return loaded.get(name + version);
}

async function inflater() {
  if (!window.gazetteInflate) await run("static/inflate.js").catch(() => {});
  return window.gazetteInflate;
}

/** An element with its children, texts or elements. */
function make(name, attributes, ...children) {
  const element = Object.assign(document.createElement(name), attributes);
  element.append(...children);
  return element;
}

/** A text with its marks, as nodes, from one place to another. */
function marked(text, found, from = 0, to = text.length) {
  const nodes = [];
  for (const {start, end} of found) {
    if (start < from || end > to) continue;
    nodes.push(text.slice(from, start), make("mark", {}, text.slice(start, end)));
    from = end;
  }
  return [...nodes, text.slice(from, to)];
}

/** The part of a unit around its marks, and where it leads. */
function passage({anchor, label, text}, path, terms, simple) {
  const found = marks(text, terms, simple);
  const first = found.length ? found[0].start : 0;
  let from = Math.max(0, text.slice(0, first).search(/[^。；！？\n]*$/));
  if (first - from > 40) from = first - 30;
  const to = Math.min(text.length, from + 100);
  const fragment = document.fragmentDirective && found.length
    ? ":~:text=" + encodeURIComponent(text.slice(first, found[0].end)).replace(/-/g, "%2D") : "";
  return make("p", {className: "passage"},
    make("a", {href: `${path}#${anchor}${fragment}`}, label || "正文"), from && text[from - 1] !== "。" ? " …" : " ",
    ...marked(text, found, from, to), to < text.length ? "…" : "");
}

/** A snippet of the search server: text with <mark> and nothing else. */
function snippet(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return Array.from(body.childNodes, node =>
    node.nodeName === "MARK" ? make("mark", {}, node.textContent) : node.textContent);
}

function start(form) {
  const box = form.elements.q;
  const status = document.getElementById("status");
  const list = document.getElementById("hits");
  const more = document.getElementById("more");
  const search = new Search(load);
  let endpoint = form.dataset.endpoint;
  let latest = 0, timer, next = () => {};

  const facts = values => make("p", {className: "of"},
    ...values.filter(Boolean).map(value => make("span", {}, value)));

  const item = (path, title, values, passages) =>
    make("li", {}, make("h2", {}, make("a", {href: path}, ...title)), facts(values), ...passages);

  /** The answer of the search server; nothing when it does not come in time. */
  async function ask(typed) {
    if (!endpoint) return null;
    const given = new URLSearchParams(new FormData(form));
    given.set("q", typed);
    const stop = new AbortController();
    const limit = setTimeout(() => stop.abort(), 1500);
    try {
      const answer = await fetch(endpoint + "api/search?" + given, {signal: stop.signal});
      return answer.ok ? await answer.json() : null;
    } catch (error) {
      endpoint = "";
      return null;
    } finally {
      clearTimeout(limit);
    }
  }

  function served({results}) {
    list.replaceChildren(...results.map(hit => item(hit.url, [hit.title],
      [hit.documentNumber, hit.issuer, hit.signed, hit.status],
      hit.passages.map(one => make("p", {className: "passage"},
        make("a", {href: one.url}, one.label || "正文"), " ", ...snippet(one.snippet))))));
    next = () => {};
    more.hidden = true;
  }

  async function show({found, terms}, from, mine) {
    const hits = found.slice(from, from + ROWS_AT_ONCE);
    const rows = await Promise.all(hits.map(hit => search.row(hit)));
    if (mine !== latest) return;
    const items = rows.map((row, i) => {
      const space = hits[i].hits.some(hit => hit.unit) ? [make("p", {className: "passage waiting"})] : [];
      const title = marked(row.title, marks(row.title, terms, search.simple));
      const element = item(row.path, title, [row.number, row.issuers, row.signed], space);
      if (space.length) whenSeen(element, () => search.passages(hits[i], row).then(
        best => space[0].replaceWith(...best.map(one => passage(one, row.path, terms, search.simple))),
        () => space[0].replaceWith(make("p", {className: "passage"}, "摘录的文件缺失或损坏。"))));
      return element;
    });
    if (from) list.append(...items); else list.replaceChildren(...items);
    next = () => show({found, terms}, from + ROWS_AT_ONCE, mine);
    more.hidden = found.length <= from + ROWS_AT_ONCE;
  }

  async function answer() {
    const typed = box.value.trim();
    const mine = ++latest;
    if (!typed) {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = "";
      return;
    }
    const slow = setTimeout(() => { status.textContent = "正在查找……"; }, 400);
    try {
      const fromServer = await ask(typed);
      const own = fromServer ? null : await search.find(typed);
      if (mine !== latest) return;
      if (fromServer) served(fromServer); else await show(own, 0, mine);
      if (mine !== latest) return;
      const total = fromServer ? fromServer.total : own.found.length;
      status.textContent = (total ? `共${total}篇` : "没有找到。换一种说法，或少写几个词。")
        + (own && own.broken.size ? `　有索引文件缺失或损坏（${[...own.broken].join("、")}），结果不全。` : "");
    } catch (error) {
      if (mine === latest) status.textContent = `索引文件缺失或损坏（${error.message}），查不了。请用下面的目录。`;
    } finally {
      clearTimeout(slow);
    }
  }

  function address(change) {
    const query = box.value.trim() ? "?q=" + encodeURIComponent(box.value.trim()) : "";
    if (query !== location.search) history[change](null, "", location.pathname + query);
  }

  function later(wait, change) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      address(change);
      answer();
    }, wait);
  }

  function fromAddress() {
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
  window.addEventListener("popstate", fromAddress);
  document.getElementById("unable").remove();
  if (location.search) fromAddress();
}

/** Does something when an element comes on the screen. */
function whenSeen(element, action) {
  if (!window.IntersectionObserver) {
    action();
    return;
  }
  new IntersectionObserver((entries, observer) => {
    if (entries.some(entry => entry.isIntersecting)) {
      observer.disconnect();
      action();
    }
  }).observe(element);
}

if (typeof document === "undefined") {
  module.exports = {Search, normalize, bigrams, question, marks, unpack, units};
} else {
  window.gazetteFile = (name, literal) => waiting.has(name) && waiting.get(name)(literal);
  start(document.getElementById("search"));
}
})();
