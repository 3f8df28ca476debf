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
// Official texts are written in these characters (GB 2312); another one may be a traditional one.
const USUAL = new Set();
for (let row = 0xb0; row < 0xf8; row++) {
  const codes = Uint8Array.from({length: 188}, (_, i) => i % 2 ? 0xa1 + (i >> 1) : row);
  for (const c of new TextDecoder("gbk").decode(codes)) USUAL.add(c);
}

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

/** RFC 1951, after the plain form of Mark Adler's puff.c. */
function inflate(bytes) {
  const out = [];
  let at = 0, held = 0, count = 0;
  const bits = need => {
    for (; count < need; count += 8) {
      if (at >= bytes.length) throw new Error("damaged");
      held |= bytes[at++] << count;
    }
    const value = held & ((1 << need) - 1);
    held >>>= need;
    count -= need;
    return value;
  };
  const tree = lengths => {
    const counts = new Array(16).fill(0), symbols = [], offsets = [0, 0];
    for (const length of lengths) counts[length]++;
    for (let i = 1; i < 15; i++) offsets[i + 1] = offsets[i] + counts[i];
    lengths.forEach((length, symbol) => { if (length) symbols[offsets[length]++] = symbol; });
    return {counts, symbols};
  };
  const symbol = ({counts, symbols}) => {
    for (let length = 1, code = 0, first = 0, index = 0; length < 16; length++) {
      code |= bits(1);
      if (code - counts[length] < first) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new Error("damaged");
  };
  const fixed = [tree(Array.from({length: 288}, (_, i) => i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)),
    tree(new Array(30).fill(5))];
  const dynamic = () => {
    const literals = bits(5) + 257, distances = bits(5) + 1, codes = bits(4) + 4;
    const lengths = new Array(19).fill(0), all = [];
    for (let i = 0; i < codes; i++) {
      lengths[[16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15][i]] = bits(3);
    }
    const meta = tree(lengths);
    while (all.length < literals + distances) {
      const code = symbol(meta);
      if (code < 16) all.push(code);
      else {
        const [value, times] = code === 16 ? [all[all.length - 1], 3 + bits(2)]
          : [0, code === 17 ? 3 + bits(3) : 11 + bits(7)];
        for (let i = 0; i < times; i++) all.push(value);
      }
    }
    return [tree(all.slice(0, literals)), tree(all.slice(literals))];
  };
  for (let last = 0; !last;) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      held = count = 0;
      const end = at + 4 + (bytes[at] | bytes[at + 1] << 8);
      for (at += 4; at < end; at++) out.push(bytes[at]);
      continue;
    }
    const [literals, distances] = kind === 1 ? fixed : dynamic();
    for (let code; (code = symbol(literals)) !== 256;) {
      if (code < 256) {
        out.push(code);
        continue;
      }
      code -= 257;
      const wide = code < 8 || code === 28 ? 0 : (code >> 2) - 1;
      const length = code === 28 ? 258 : code < 8 ? 3 + code : (4 + (code & 3) << wide) + 3 + bits(wide);
      const far = symbol(distances);
      const more = far < 4 ? 0 : (far >> 1) - 1;
      const distance = far < 4 ? far + 1 : (2 + (far & 1) << more) + 1 + bits(more);
      for (let i = 0; i < length; i++) out.push(out[out.length - distance]);
    }
  }
  return Uint8Array.from(out);
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

/** The text and the bits of a file; throws where it is damaged. */
function unpack(literal) {
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
  const text = new TextDecoder().decode(inflate(bytes.subarray(8, end)));
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
    for (const part of bigrams(phrase)) want(part.text, {must: true});
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
    want("§" + number + (inserted ? "-" + inserted : ""), {sure: true});
    return "\n";
  });
  rest = rest.replace(DAY, (all, year, month, day, year2, mark, month2, day2) => {
    const inYear = `-${(month || month2).padStart(2, "0")}-${(day || day2).padStart(2, "0")}`;
    const full = year || year2;
    want("@" + (full ? full + inYear : inYear.slice(1)), {sure: true});
    return "\n";
  });
  for (const part of bigrams(rest)) want(part.text, {weak: WEAK.test(part.text), word: true});
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

  async root() {
    const {text, bits} = await this.load("root");
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

  /** The articles that answer, best first, each with its units that do, and the terms found. */
  async find(typed) {
    this.ready = this.ready || this.root();
    await this.ready;
    const strange = Array.from(typed).some(c => c >= "\u3400" && c <= "\u9fff" && !USUAL.has(c));
    if (strange && !this.simple) {
      const pairs = Array.from((await this.load("simple")).text);
      this.simple = new Map(pairs.flatMap((c, i) => i % 2 ? [] : [[c, pairs[i + 1]]]));
    }
    const asked = question(typed, this.simple);
    const terms = this.choose(asked.terms);
    const lists = await Promise.all(this.volumes.map(volume =>
      Promise.all(terms.map(term => this.list(volume, term.term)))));
    return {...asked, found: this.rank(terms, lists)};
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

  /** The units of a volume that have a term. */
  async list(volume, term) {
    const border = volume.shards[shardOf(volume, term)];
    const code = Array.from({length: border.length}, (_, i) => border.charCodeAt(i).toString(16).padStart(4, "0"));
    const {text, bits} = await this.load(volume.name + "/s" + code.join(""));
    bits.at = 0;
    let name = "";
    for (const line of text.split("\n")) {
      name = name.slice(0, line[0]) + line.slice(1);
      if (name > term || line === "") break;
      const units = bits.list(volume.units);
      if (name === term) return units;
    }
    return new Int32Array(0);
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
    const all = sums[sums.length - 1];
    const least = used.length < 3 ? all * .99 : all * .5;
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
          if (masks[unit] && sums[mask] >= least && (mask & must) === must) {
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
    const file = await this.load(`rows/${volume.name}/${Math.floor(article / this.rows)}`);
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
