// Finds what is said in other words: by vectors of the query's words and of what texts mean (docs/ranking.md).
// search.js loads it where words do not answer well, or when the reader asks.
"use strict";
(() => {

// As gazette.staticsearch writes them.
const DIMENSIONS = 80, PLANE = DIMENSIONS / 8, BYTES = 2 * PLANE, LEVEL = 3, WORD = 8 + LEVEL * DIMENSIONS;
const LONGEST = 10;
// Of so many cells two are looked into, of fewer one: some 9 KB, or what a small volume has.
const MANY_CELLS = 64;

const dot = (one, other) => one.reduce((sum, value, i) => sum + value * other[i], 0);
const unit = vector => {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map(value => value / length);
};

/** One of -3, -1, 1, 3 for each dimension. */
function levels(bytes, at) {
  const bit = (from, i) => bytes[at + from + (i >> 3)] >> (7 - (i & 7)) & 1;
  return unit(Float32Array.from({length: DIMENSIONS}, (_, i) => (bit(0, i) ? 1 : -1) * (bit(PLANE, i) ? 3 : 1)));
}

/** The words of a file, each with what adds its vector to a sum. */
function vocabulary(search, {bits}) {
  bits.at = 0;
  const words = search.borders(bits), from = bits.at;
  return new Map(words.map((word, n) => [word, sum => {
    bits.at = from + n * WORD;
    const weight = bits.bits(8);
    sum.forEach((value, i) => { sum[i] = value + weight * (2 * bits.bits(LEVEL) + 1 - 2 ** LEVEL); });
  }]));
}

/**
 * The meaning of a text: the sum of its longest words, as WordFinder finds them. Which files that
 * takes is only known while reading; so first those are loaded that words of two characters would take.
 */
async function vectorOf(search, text) {
  const {bits} = await search.load("words/root");
  bits.at = 0;
  const borders = search.borders(bits);
  const files = new Map();
  for (;;) {
    const missing = new Set();
    const sum = new Float32Array(DIMENSIONS);
    for (let at = 0, end; at < text.length; at = end) {
      const least = /^[a-z0-9]*/.exec(text.slice(at))[0].length || 1;
      end = at + least;
      // What only holds the question together means little.
      const weak = [2, 3, 1].map(length => text.slice(at, at + length)).find(word => search.weak.has(word) && !(word.length === 1 && !search.particles.includes(word)));
      if (!text[at].trim() || weak) { end = at + (weak || " ").length; continue; }
      const words = [];
      for (let length = Math.min(LONGEST, text.length - at); length >= least; length--) words.push(text.slice(at, at + length));
      // A character alone lies beside all that begin with it.
      const names = words.map(word => "words/" + search.fileOf(borders, word[1] ? word : text.slice(at, at + 2)));
      const absent = names.filter(file => !files.has(file));
      absent.forEach(file => missing.add(file));
      const found = absent.length ? -1 : words.findIndex((word, i) => files.get(names[i]).has(word));
      if (found >= 0) files.get(names[found]).get(words[found])(sum);
      if (found >= 0 || absent.length && least === 1) end = at + (found < 0 ? 2 : words[found].length);
    }
    if (!missing.size) return unit(sum);
    await Promise.all([...missing].map(async file => files.set(file, vocabulary(search, await search.load(file)))));
  }
}

/** Of each article that is near, how near it and its stretches are. */
async function near(search, volume, vector) {
  const folder = `cells/${volume.name}/`;
  const root = await search.load(folder + "root", volume.version);
  const cells = Array.from({length: Number(root.text)}, (_, cell) => ({cell, near: dot(vector, levels(root.bits.bytes, cell * BYTES))}));
  cells.sort((one, other) => other.near - one.near);
  const found = new Map();
  await Promise.all(cells.slice(0, cells.length > MANY_CELLS ? 2 : 1).map(async ({cell}) => {
    const {text, bits} = await search.load(folder + cell, volume.version);
    bits.at = Number(text) * BYTES * 8;
    bits.list(volume.units).forEach((place, n) => {
      let article = 0;
      for (let high = volume.starts.length; high - article > 1;) {
        const middle = (article + high) >> 1;
        if (volume.starts[middle] <= place) article = middle; else high = middle;
      }
      const one = found.get(article) || {volume, article, title: 0, stretches: []};
      const how = dot(vector, levels(bits.bytes, n * BYTES));
      if (place === volume.starts[article]) one.title = how;
      else one.stretches.push({unit: place - volume.starts[article], near: how});
      found.set(article, one);
    });
  }));
  return [...found.values()];
}

/**
 * Results by words and by meaning; what words found stays so called.
 *
 * @param wanted whether the reader wants what is nearest, whatever words it has
 */
async function meaning(search, given, wanted) {
  const {weights} = search;
  const vector = await vectorOf(search, given.text);
  const nearby = (await Promise.all(search.volumes.map(volume => near(search, volume, vector)))).flat();
  const hits = new Map(given.scored.map(hit => [hit.volume.name + hit.article, hit]));
  for (const {volume, article, title, stretches} of nearby) {
    if (search.narrow && !search.narrow.allows({volume, article})) continue;
    const name = volume.name + article;
    const hit = hits.get(name) || {volume, article, hits: [], share: 0, score: 0, match: "meaning"};
    hits.set(name, Object.assign(hit, {
      stretches: stretches.sort((one, other) => one.unit - other.unit),
      near: Math.max(0, ...stretches.map(stretch => stretch.near)) + weights.titleMeaning * title,
    }));
  }
  const all = [...hits.values()];
  const known = all.filter(hit => hit.stretches).map(hit => hit.near);
  const mean = known.reduce((sum, one) => sum + one, 0) / known.length, most = Math.max(0, ...known);
  const words = Math.max(1e-9, ...all.map(hit => hit.score)), share = Math.max(0, ...all.map(hit => hit.share));
  const weight = weights.results * (1 + weights.unanswered * (1 - share));
  const worth = how => how === undefined || most <= mean ? 0 : weight * (how - mean) / (most - mean);
  for (const hit of all) {
    const {stretches = []} = hit;
    hit.both = hit.score / words + worth(hit.near);
    // The passage that has the words or, where none has, that is nearest.
    const places = new Map(hit.hits.map(one => [one.unit, one.score / words]));
    stretches.forEach(one => places.set(one.unit, places.get(one.unit) || 0));
    hit.hits = [...places].map(([unit, score]) => {
      const stretch = stretches.filter(one => one.unit <= unit).pop();
      return {unit, score: score + worth(stretch && stretch.near)};
    }).sort((one, other) => other.score - one.score);
  }
  const best = measure => (one, other) => other[measure] - one[measure];
  if (wanted) return all.filter(hit => hit.near >= weights.near).sort(best("near")).slice(0, weights.most);
  const byWords = all.filter(({match}) => match !== "meaning");
  const others = all.filter(({match, near, share: part}) => match === "meaning"
    && (given.answers ? near >= Math.max(weights.near, most * weights.nearest) : part || near >= weights.near));
  return [...byWords.sort(best("both")), ...others.sort(best("both")).slice(0, Math.max(0, weights.most - byWords.length))];
}

if (typeof window === "undefined") module.exports = meaning; else window.meaning = meaning;
})();
