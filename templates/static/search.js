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

/**
 * `load(name, version, folder)` promises {text, bits} of a file; `part(name)` promises what another script
 * puts into the window.
 */
class Search {
  constructor(load, part) {
    this.load = load;
    this.part = part;
  }

  /** The terms of a query, and the text that its words are in. */
  async question(typed) {
    const terms = new Map();
    const want = (term, kind) => terms.has(term) || terms.set(term, {term, ...kind});
    let {text} = normalize(typed, this.simple), told = [], facts;
    if (/[0-9a-z"“「『零〇○一二三四五六七八九十百千元年节季双周]/.test(text)) {
      this.spellings = await this.part("spellings");
      const spelt = normalize(typed, this.simple, this.spellings).text, parts = {};
      if (this.spellings.numbers.test(spelt)) parts.numbers = await this.part("numbers");
      if (this.spellings.days.test(spelt) && (parts.days = await this.part("days"))) {
        facts = await (await this.part("filters")).facts(this);
        parts.today = facts.today;
      }
      ({text, told} = this.spellings.take(spelt, want, needed, parts));
    }
    for (const part of needed(text)) want(part.text, {lone: part.han, word: true, weak: this.isWeak(part.text)});
    return {text, terms: [...terms.values()], dated: told.length && this.spellings.datedBy(told, facts, text, this.weights)};
  }

  isWeak(text) {
    return this.weak.has(text) || [...text].some(c => this.particles.includes(c));
  }

  async root(version) {
    const {text, bits} = await this.load("root", version);
    Object.assign(this, JSON.parse(text));
    this.weak = new Set(this.weak.split(" "));
    let at = 0;
    for (const volume of this.volumes) {
      bits.at = at * 8;
      at += volume.bytes;
      volume.starts = bits.list(volume.units / 8).map(start => start * 8);
      volume.borders = this.borders(bits);
    }
    this.units = this.volumes.reduce((sum, volume) => sum + volume.units, 0);
    // At most twelve requests for a page of results, the script among them; small files may be more.
    const rows = this.volumes.reduce((sum, {starts}) => sum + Math.ceil(starts.length / this.rows), 0);
    this.most = this.volumes.length > 1 ? 10 - Math.min(4, rows) : 13;
  }

  /** Where files begin, as a tree of characters. */
  borders(bits) {
    const borders = [];
    const border = before => {
      if (bits.bits(1)) borders.push(before);
      const count = bits.gamma() - 1, zeros = count && bits.bits(4);
      for (const c of bits.list(65536 >> zeros, count)) border(before + String.fromCharCode(c << zeros));
    };
    border("");
    return borders;
  }

  fileOf(borders, term) {
    return nameOf(borders[shardOf({borders}, term)]);
  }

  /** The articles that answer, best first, and what files failed. */
  async find(typed, again = "") {
    const broken = new Set();
    const files = new Set();
    const synonyms = new Map();
    const read = terms => Promise.all(terms.map(async term => {
      term.lists = await Promise.all(this.volumes.map(volume => this.list(volume, term, synonyms)
        .catch(error => broken.add(error.message) && {list: [], count: 0})));
      term.count = term.lists.reduce((sum, {count}) => sum + count, 0);
      term.rarity = this.rarity(term.count);
    }));
    try {
      await (this.ready = this.ready || this.root(again));
      if (!this.simple && /[\u3400-\u9fff]/.test(typed.replace(USUAL, ""))) {
        this.simple = simpleCharacters(await this.load("simple"));
      }
      const query = await this.question(typed);
      query.terms = this.choose(query.terms, files, this.most);
      await read(query.terms);
      if (this.spellings) this.spellings.settle(query, needed);
      query.steps = this.steps(query, synonyms);
      const also = this.alike(query, files);
      await read(also);
      // A mask has so many bits.
      query.terms = [...query.terms, ...also].slice(0, 31);
      if (again || !broken.size) return this.answer(query, broken);
    } catch (error) {
      broken.add(error.message);
    }
    // The line may have failed, or the site was built anew since root.js was loaded.
    this.ready = null;
    return again ? {terms: [], absent: [], broken, found: []} : this.find(typed, "?" + Date.now());
  }

  /**
   * The same, and what is said in other words where words do not answer well.
   *
   * @param wanted whether the reader asks for that
   */
  async ask(typed, wanted) {
    const given = await this.find(typed);
    if (!this.words || !given.scored || given.whole && !wanted) return given;
    try {
      return {...given, found: await (await this.part("meaning"))(this, given, wanted), meant: true};
    } catch (error) {
      given.broken.add(error.message);
      return given;
    }
  }

  rarity(count) {
    return Math.log(1 + (this.units - count + .5) / (count + .5));
  }

  /** Sure and rare terms first, and first those that do not overlap; of those in so many files. */
  choose(terms, files, most) {
    const chosen = new Set();
    const enough = this.volumes.length > 1 ? Math.ceil(terms.length * .6) : 20;
    const worth = ({term, word, weak}) => (word ? weak ? 0 : 1 : 2) + reach(this.volumes[0], term);
    terms.sort((one, other) => worth(other) - worth(one));
    for (const apart of [true, false]) {
      for (const term of terms) {
        const near = apart && term.word && [...chosen].some(({term: other}) =>
          other.slice(-1) === term.term[0] || other[0] === term.term.slice(-1));
        const more = this.volumes.flatMap(volume => filesOf(volume, term)).filter(file => !files.has(file));
        if (near || chosen.size === enough || files.size + more.length > most) continue;
        chosen.add(term);
        more.forEach(file => files.add(file));
      }
    }
    return [...chosen];
  }

  /**
   * The units that have a term, and how many; of a common term the articles.
   *
   * @param synonyms takes those that lie in the same files: by words what else they are called
   */
  async list(volume, {term, lone}, synonyms) {
    const all = new Set();
    for (const file of filesOf(volume, {term, lone})) {
      const {text, bits} = await this.load(file, volume.version);
      const [head, others] = text.split("\n\n");
      const [units, ...names] = head.split("\n");
      if (Number(units) !== volume.units) throw new Error(file);
      for (const line of (others || "").split("\n").filter(Boolean)) {
        const [word, ...found] = line.split("\t");
        synonyms.set(word, found);
      }
      bits.at = 0;
      for (let i = 0, name = ""; names[i] && name < term + (lone ? "\uffff" : ""); i++) {
        name = name.slice(0, names[i][0]) + names[i].slice(1);
        const whole = bits.bits(1), word = bits.bits(1), count = bits.gamma();
        const list = whole ? bits.list(volume.starts.length) : bits.list(volume.units, count);
        if (name === term && (whole || !lone)) return {list, whole, word, count};
        if (lone && name.startsWith(term)) {
          list.forEach(place => all.add(whole ? volume.starts[place] : place));
        }
      }
    }
    return {list: all, count: all.size};
  }

  /** Parts a query into words as well as it can be told by pairs: as few as leave out the least. */
  steps({text, terms}, synonyms) {
    const known = new Map(terms.map(term => [term.term, term]));
    const pairs = new Map(bigrams(text).filter(part => part.pair).map(part => [part.start, part]));
    const best = [{worth: 0}];
    const step = (start, end, worth, kind) => {
      worth += best[start].worth;
      if (!best[end] || worth > best[end].worth) best[end] = {start, worth, ...kind};
    };
    for (let start = 0; start < text.length; start++) {
      step(start, start + 1, 0, {});
      for (let end = start + 2; end <= Math.min(text.length, start + 24); end++) {
        const word = text.slice(start, end);
        const pair = pairs.get(start);
        const {lists} = pair && pair.end === end && known.get(word) || {};
        if (synonyms.has(word)) step(start, end, end - start - .3, {word, alike: synonyms.get(word)});
        else if (this.weak.has(word)) step(start, end, end - start - .3, {weak: true});
        else if (lists && lists.some(list => list.word)) step(start, end, end - start - .3 + known.get(word).count / this.units / 10, {word});
      }
    }
    const steps = [];
    const covered = new Set();
    for (const {start, end, text: pair} of pairs.values()) {
      const term = known.get(pair);
      if (!term || term.count) for (let i = start; i < end; i++) covered.add(i);
    }
    // What no word has falls to pieces: what texts may have, and what none has.
    for (let end = text.length; end > 0; end = best[end].start) {
      const {start, word, alike, weak} = best[end];
      const last = steps[0];
      if (weak) continue;
      if (word) steps.unshift({start, end, alike});
      else if (this.particles.includes(text[start]) || !text[start].trim()) continue;
      else if (last && last.piece && last.start === end && last.piece.found === covered.has(start)) last.start = start;
      else steps.unshift({start, end, piece: {found: covered.has(start)}});
    }
    // A single character says little beside words.
    return steps.filter(({start, end, piece}) => !piece || end - start > 1 || known.has(text.slice(start, end)));
  }

  /** The terms of what words are also called. */
  alike({steps, terms}, files) {
    const has = new Map(terms.map(term => [term.term, term]));
    const more = steps.flatMap(({alike}) => alike || []).flatMap(word => needed(word).map(part => part.text));
    const wanted = [...new Set(more)].filter(term => !has.has(term)).map(term => ({term, word: true, also: true}));
    return this.choose(wanted, files, this.most + 5);
  }

  /** The terms of each unit, and of each article those that only articles are told of, as bits. */
  masks(terms) {
    return this.volumes.map((volume, v) => {
      const units = new Int32Array(volume.units), articles = new Int32Array(volume.starts.length);
      terms.forEach(({lists}, t) => lists[v].list.forEach(place => { (lists[v].whole ? articles : units)[place] |= 1 << t; }));
      const common = new Int32Array(volume.units);
      volume.starts.forEach((start, a) => common.fill(units[start] | articles[a], start, volume.starts[a + 1]));
      return {volume, units, articles, common};
    });
  }

  /**
   * What a query wants, each in all its wordings, and what of it is nowhere. A wording is the terms
   * that a text must have.
   */
  concepts({text, steps, terms, dated}, masks) {
    const {weights} = this;
    const bits = new Map(terms.map(({term}, t) => [term, 1 << t]));
    const count = mask => masks.reduce((sum, {units, common}) =>
      sum + units.reduce((own, unit, i) => own + (((unit | common[i]) & mask) === mask), 0), 0);
    const wording = (word, weight) => {
      // Where a term was not loaded, the others must do.
      const mask = needed(word).reduce((sum, part) => sum | bits.get(part.text), 0);
      return {mask, weight, count: mask && count(mask)};
    };
    const absent = [];
    const concepts = terms.filter(({word}) => !word).map(({term, rarity, bonus, must, sure, number}) =>
      ({wordings: [{mask: bits.get(term), weight: 3}], rarity, needed: !bonus && !must && !(sure && dated && dated.strict) && number === undefined}));
    for (const {start, end, alike = []} of steps) {
      const word = text.slice(start, end);
      const wordings = [wording(word, 1), ...alike.map(other => wording(other, weights.alike))];
      const asked = wordings.some(({mask}) => mask);
      const found = Math.max(...wordings.map(one => one.count));
      if (asked && !found) absent.push(word);
      if (asked) concepts.push({wordings: wordings.filter(one => one.count), rarity: this.rarity(found) * (found ? 1 : weights.unknown), needed: true});
    }
    return {concepts, absent};
  }

  answer(query, broken) {
    const masks = this.masks(query.terms);
    const {concepts, absent} = this.concepts(query, masks);
    const {terms} = query;
    const none = query.unknown || terms.some(({must, count}) => must && !count);
    return {text: query.text, terms, absent, broken, unknown: query.unknown, ...none ? {found: [], whole: true} : this.rank(query, concepts, masks)};
  }

  /** The articles that have what a query wants, best first; each says how it matches. */
  rank({terms, text, dated}, concepts, masks) {
    const {weights} = this;
    const maskOf = test => terms.reduce((mask, term, t) => test(term) ? mask | 1 << t : mask, 0);
    const must = maskOf(term => term.must), any = maskOf(term => term.number !== undefined), named = maskOf(term => !term.word);
    const typed = /\s/.test(text.trim()) ? 0 : maskOf(term => term.word && !term.also);
    // No document has two numbers: of several each finds its own.
    const sure = maskOf(term => term.sure);
    const strict = dated && dated.strict && masks.some(({volume}) => volume.starts.some((_, article) => dated.worth({volume, article})));
    const lacks = mask => (mask & must) !== must || (any && !(mask & any));
    const isExact = mask => typed && (mask & typed) === typed;
    const whole = concepts.reduce((sum, {needed, rarity}) => needed ? sum + rarity : sum, 0);
    const pairs = terms.map((term, t) => ({bit: 1 << t, worth: term.word && !term.also && term.count ? term.rarity * weights.pairWithin : 0})).filter(({worth}) => worth);
    const has = (wordings, mask) => wordings.reduce((best, one) => (mask & one.mask) === one.mask ? Math.max(best, one.weight) : best, 0);
    const share = mask => whole ? concepts.reduce((sum, {wordings, rarity, needed}) => needed && has(wordings, mask) ? sum + rarity : sum, 0) / whole : 1;
    const score = (title, own) => {
      let sum = 0;
      for (const {wordings, rarity} of concepts) {
        const head = weights.title * has(wordings, title), body = weights.word * has(wordings, own);
        sum += rarity * (Math.max(head, body) + weights.tie * Math.min(head, body));
      }
      for (const {bit, worth} of pairs) if (own & bit) sum += worth;
      return sum * (any ? 1 + share(title | own) : Math.sqrt(share(title | own)));
    };
    const found = masks.flatMap(({volume, units, articles}) =>
      Array.from(volume.starts, (start, article) => {
        const title = units[start], common = articles[article];
        const hits = [];
        if (this.narrow && !this.narrow.allows({volume, article})) return {hits};
        const extra = dated ? dated.worth({volume, article}) : 0;
        let together = title | common;
        for (let unit = start; unit < (volume.starts[article + 1] || volume.units); unit++) {
          const own = units[unit];
          if (!own || lacks(own | title | common) || (strict && !extra && !(own & sure))) continue;
          together |= own;
          hits.push({unit: unit - start, score: score(title, own | common), share: share(own | title | common), named: (own | title) & named, exact: isExact(own) || isExact(title)});
        }
        // Somewhere in the article.
        if (!hits.length && together && !lacks(together) && !(strict && !extra)) hits.push({unit: -1, score: score(title, common), share: share(together)});
        if (extra && !hits.length && !lacks(together)) hits.push({unit: 0, score: 0, share: share(together)});
        for (const hit of extra ? hits : []) Object.assign(hit, {score: hit.score + extra, named: true});
        hits.sort((one, other) => other.score - one.score || one.unit - other.unit);
        const further = hits.slice(1, 5).reduce((sum, hit) => sum + hit.score, 0);
        return {volume, article, hits, share: share(together), score: hits.length && hits[0].score + weights.breadth * further};
      }).filter(({score, hits}) => hits.length && score > 0));
    const best = Math.max(0, ...found.map(hit => hit.share));
    const passage = Math.max(0, ...found.map(({hits}) => Math.max(...hits.map(hit => hit.share))));
    const count = concepts.filter(one => one.needed).length;
    const enough = Math.max(weights.atLeast, weights.ofFew - weights.lessEach * Math.max(0, count - 3));
    // What has the number that was asked for is an answer, whatever else was said.
    const answers = any || strict || best >= enough && passage >= Math.min(1, weights.together * enough);
    for (const hit of found) {
      hit.match = !answers || hit.share < best * weights.ofBest ? "meaning" : hit.hits.some(({exact, named}) => exact || named) ? "exact" : "words";
    }
    found.sort((one, other) => other.score - one.score || (dated ? dated.place(one) - dated.place(other) : 0));
    return {scored: found, answers, whole: answers && best > .99 || found.some(({hits}) => hits.some(({named}) => named)),
      found: answers ? found.filter(({match}) => match !== "meaning") : found.filter(({share}) => share).slice(0, weights.most)};
  }

  async row({volume, article}) {
    const {text} = await this.load(`rows/${volume.name}/${Math.floor(article / this.rows)}`, volume.version);
    return JSON.parse(text)[article % this.rows];
  }

  async passages({hits}, path, parts, terms) {
    const best = hits.map(({unit}) => unit).filter(unit => unit).slice(0, 3);
    const part = parts.filter(start => start <= best[0]).length;
    // Where the site has several gazettes, texts lie in the folder of their own.
    const own = path.indexOf("/issues/") + 1;
    const {text} = await this.load("texts/" + path.slice(own).replace(/\.[a-z]+$/, part ? "-" + (part + 1) : ""), "", path.slice(0, own));
    let unit = part && parts[part - 1] || 1;
    return JSON.parse(text).flatMap(([anchor, label, ...pieces]) => pieces
      .map(piece => ({place: best.indexOf(unit++), anchor, label, text: piece, head: /^t-/.test(anchor) ? pieces[0].split("\n", 1)[0] : ""})))
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
    `${volume.name}/${nameOf(border)}`);
}

function nameOf(border) {
  return Array.from(border, c => c.charCodeAt(0).toString(16)).join("-") || "0";
}

/** A shard that reaches far has terms with short lists. */
function reach(volume, term) {
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

/** The sentences of a text, or the rows of a table, that have most of what is marked: where they begin and end. */
function excerptOf({text, head}, found) {
  const ends = head ? /[^\n]+/g : /[^。；！？\n]+[。；！？\n]*/g;
  const length = head ? 1 : LENGTH;
  let best = {from: 0, worth: 0};
  for (const {0: part, index} of text.matchAll(ends)) {
    const to = Math.max(index + part.length, index + length);
    const within = found.filter(({start, end}) => start >= index && end <= to).map(({start, end}) => text.slice(start, end));
    const worth = [...new Set(within)].join("").length + within.length / 100;
    if (worth > best.worth) best = {from: index, worth};
  }
  const first = found.find(({start}) => start >= best.from);
  // A mark far behind the beginning of its sentence would not be seen.
  const from = first && first.start - best.from > LENGTH - 40 ? first.start - 30 : best.from;
  const line = text.indexOf("\n", from);
  return {from, to: head && line >= 0 ? line : Math.min(text.length, from + LENGTH), whole: from === best.from};
}

const LENGTH = 180;

if (typeof document === "undefined") {
  module.exports = {Search, normalize, bigrams, unpack, simpleCharacters, marks, excerptOf};
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

function load(name, version = "", folder = "") {
  const key = folder + name + version;
  if (!loaded.has(key)) {
    loaded.set(key, run(`${folder}shards/${name}.js${version}`, name).then(unpack).catch(() => {
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

/** What has most marks; of a table its head stands before the row. The link opens there. */
function excerpt(passage, path, terms) {
  const {anchor, label, head} = passage;
  // The label is the link before it.
  const text = label && passage.text.startsWith(label) && passage.text.length > label.length ? passage.text.slice(label.length).replace(/^[。：]?\s*/, "") : passage.text;
  const found = marks(text, terms, search);
  const {from, to, whole} = excerptOf({text, head}, found);
  const {start, end} = found.find(one => one.start >= from) || {start: 0, end: 0};
  const fragment = document.fragmentDirective && end ? textFragment(text, start, end) : "";
  return quote(`${path}#${anchor}${fragment}`, label, head && from ? head + "　" : "",
    whole ? "" : "…", ...marked(text, found, from, to), to < text.length ? "…" : "");
}

/**
 * Where a browser may mark what was found, told by the words around it: else it would open where the same
 * words stand first on the page, above the passage.
 */
function textFragment(text, start, end) {
  // From and to a sign: browsers look for whole words.
  const [before] = text.slice(0, start).match(/[\p{L}\p{N}]*$/u), [after] = text.slice(end).match(/^[\p{L}\p{N}]*/u);
  const encoded = part => encodeURIComponent(part).replace(/-/g, "%2D");
  return (before + after).length < 4 ? ""
    : `:~:text=${before && encoded(before) + "-,"}${encoded(text.slice(start, end))}${after && ",-" + encoded(after)}`;
}

// As gazette.model.Status warns.
const OVER = /^(已到期|已废止|超过规定的最长有效期)/;

function quote(href, label, ...text) {
  return make("p", {className: "passage"}, make("a", {href}, label || "正文"), " ", ...text);
}

/** 2020-12-05 as the page has it: 2020年12月5日. */
function day(text) {
  return text.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");
}

function result(match, path, title, facts, passages) {
  const item = make("li", {}, make("h2", {}, make("a", {href: path}, ...title)),
    make("p", {className: "of"},
      ...facts.filter(Boolean).map(fact => make("span", {}, OVER.test(fact) ? make("b", {className: "warning"}, fact) : day(fact)))), ...passages);
  item.dataset.match = match;
  return item;
}

function whenSeen(element, action) {
  new IntersectionObserver((entries, observer) => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    observer.disconnect();
    action();
  }).observe(element);
}

const [form, status, list, more] = ["search", "status", "hits", "more"].map(id => document.getElementById(id));
const box = form.elements.q, narrow = document.getElementById("narrow");
const search = new Search(load, part);
const meant = make("button", {type: "button", hidden: true, onclick: () => answer(true)}, "按意思再找");
more.after(" ", meant);
const {title} = document;
let latest = 0, timer, next;

/** Results, those that only may be meant under a line that says so. */
function fill(items, from, rest) {
  for (const old of from ? [] : [...list.children, ...document.querySelectorAll(".related, .related + ol")]) old.remove();
  const related = items.filter(({dataset}) => dataset.match === "meaning");
  list.append(...items.filter(item => !related.includes(item)));
  const apart = document.querySelector(".related + ol") || (list.childElementCount ? make("ol", {className: "hits"}) : list);
  apart.append(...related);
  if (related.length && !apart.parentNode) list.after(make("p", {className: "related"}, "以下内容没有全部词语，但可能相关"), apart);
  more.hidden = !rest;
}

/** Ten results; what each shows is loaded when it is on the screen. */
async function show({found, terms}, from, mine) {
  const hits = found.slice(from, from + 10);
  await Promise.all(hits.slice(0, 4).map(hit => search.row(hit)));
  if (mine !== latest) return;
  fill(hits.map((hit, i) => {
    const item = make("li", {className: "waiting"});
    item.dataset.match = hit.match;
    const draw = async () => {
      try {
        const [title, path, number, issuers, signed, standing, parts] = await search.row(hit);
        const space = make("p", {className: "passage waiting"});
        const within = hit.hits.some(({unit}) => unit);
        item.append(...result(hit.match, path, marked(title, marks(title, terms, search)), [number, issuers, signed, standing], within ? [space] : []).childNodes);
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

/** What was found, in words; a reader of the screen hears it. */
function told({found, total, unknown, absent = []}) {
  const words = absent.map(word => `“${word}”`).join("、");
  if (!found.length) return unknown ? `本站未收录${unknown}。` : `没有找到${words}。请换个说法，或减少检索词。`;
  if (found[0].match === "meaning") return (words && `没有找到${words}。`) + "没有完全匹配的内容，以下内容可能相关。";
  return (words && `没有找到${words}；以下为含其余词语的结果。`) + `共${total}篇。`;
}

const chosen = () => [...new FormData(form)].filter(([name, value]) => value && name !== "q" && value !== "relevance");

/** What is found within the choices; each choice says how much it leaves. */
async function narrowed(typed, wanted) {
  const choices = chosen();
  if (!choices.length && !(narrow && narrow.open)) {
    search.narrow = null;
    return search.ask(typed, wanted);
  }
  await (search.ready = search.ready || search.root(""));
  search.narrow = await (await part("filters"))(search, choices);
  return search.narrow.shown(await search.ask(typed, wanted), form);
}

async function answer(wanted) {
  const mine = ++latest;
  const typed = box.value.trim();
  const say = words => mine === latest && status.replaceChildren(words);
  meant.hidden = true;
  if (!typed) {
    document.title = title;
    fill([], 0);
    return say("");
  }
  const slow = setTimeout(say, 400, "正在检索……");
  try {
    const served = form.dataset.endpoint && await (await part("server"))(form, part, normalize);
    const given = served || await narrowed(typed, wanted);
    if (mine !== latest) return;
    if (served) {
      fill(given.found.map(({match, path, title, facts, passages}) =>
        result(match, path, [title], facts, passages.map(([url, label, text]) => quote(url, label, ...text)))), 0);
    } else await show(given, 0, mine);
    const failed = [...given.broken].join("、");
    meant.hidden = served || given.meant || !search.words;
    const total = served ? given.total : given.found.filter(({match}) => match !== "meaning").length;
    document.title = `${typed}：${total ? `共${total}篇` : "没有找到"} - ${title}`;
    say(make("span", {}, told({...given, total})
      + (failed && `索引文件缺失或损坏（${failed}），结果不全。`), ...given.mended || []));
  } catch (error) {
    say(`索引文件缺失或损坏（${error.message}），请再试，或使用下方目录。`);
  } finally {
    clearTimeout(slow);
  }
}

function later(wait, change) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const asked = new URLSearchParams([["q", box.value.trim()], ...chosen()]);
    const query = box.value.trim() && "?" + String(asked).replace(/\+/g, "%20");
    if (query !== location.search) history[change](null, "", location.pathname + query);
    answer();
  }, wait);
}

function read() {
  const asked = new URLSearchParams(location.search);
  for (const {name} of form.elements) if (name && form.elements[name].value !== undefined) form.elements[name].value = asked.get(name) || (name === "sort" ? "relevance" : "");
  answer();
}

box.addEventListener("input", () => { form.elements.literal.value = ""; });
box.addEventListener("input", event => event.isComposing || later(250, "replaceState"));
box.addEventListener("focus", () => document.head.append(make("script", {src: "static/suggest.js"})), {once: true});
box.addEventListener("compositionend", () => later(250, "replaceState"));
form.addEventListener("submit", event => {
  event.preventDefault();
  later(0, "pushState");
});
if (narrow) {
  narrow.addEventListener("change", () => later(0, "replaceState"));
  narrow.addEventListener("toggle", () => narrow.open && answer());
}
more.addEventListener("click", () => next());
window.addEventListener("popstate", read);
document.getElementById("unable").remove();
if (location.search) read();
})();
