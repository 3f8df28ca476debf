// Run by RecallTest: whatever stands in a passage is found, and the passage with it.
"use strict";
const assert = require("node:assert/strict");
const {readFileSync} = require("node:fs");
const test = require("node:test");
const {Search, normalize, unpack, simpleCharacters} = require("../../../../../templates/static/search.js");
const spellings = require("../../../../../templates/static/spellings.js");
const numbers = require("../../../../../templates/static/numbers.js");
const days = require("../../../../../templates/static/days.js");
const filters = require("../../../../../templates/static/filters.js");

const {site, articles} = JSON.parse(readFileSync(process.env.VECTORS, "utf8"));

const files = new Map();
const load = name => {
  if (!files.has(name)) {
    const script = readFileSync(`${site}/shards/${name}.js`, "utf16le");
    files.set(name, unpack(/^\ufeffgazetteFile\("[^"]*","([^]*)"\)$/.exec(script)[1]));
  }
  return files.get(name);
};

// The same numbers each time (Lehmer).
let seed = 20;
const random = limit => {
  seed = seed * 48271 % 2147483647;
  return seed % limit;
};

test("every string of 2 to 6 characters finds all articles that have it", async () => {
  const simple = simpleCharacters(await load("simple"));
  const lines = articles.flatMap(({path, lines: texts}) => texts.map(text => ({path, text})));
  const texts = articles.map(({path, lines: own}) =>
    ({path, text: own.map(text => normalize(text, simple, spellings).text).join("\n")}));
  const search = new Search(load, async name => ({spellings, numbers, days, filters}[name]));
  let asked = 0, wanted = 0;
  while (asked < 1000) {
    const {text} = lines[random(lines.length)];
    const length = 2 + random(5);
    if (text.length < length) continue;
    const start = random(text.length - length + 1);
    const typed = text.slice(start, start + length);
    if (!/^\p{sc=Han}+$/u.test(typed)) continue;
    asked++;
    const alike = normalize(typed, simple, spellings).text;
    const truth = texts.filter(one => one.text.includes(alike)).map(({path}) => path);
    const {found} = await search.find(typed);
    const paths = new Set();
    for (const hit of found) paths.add((await search.row(hit))[1]);
    assert.deepEqual(truth.filter(path => !paths.has(path)), [], typed);
    wanted += truth.length;
  }
  assert.ok(wanted > 1000);
});

// A large site tells of common pairs of characters only the articles (Volume), so that a phrase of
// nothing else may open at another passage of the right one.
const LARGE = 1000;

test("a rare string opens the passage that has it", {skip: articles.length > LARGE}, async () => {
  const simple = simpleCharacters(await load("simple"));
  const search = new Search(load, async name => ({spellings, numbers, days, filters}[name]));
  let asked = 0;
  while (asked < 200) {
    const {path, lines} = articles[random(articles.length)];
    const line = lines[random(lines.length)];
    const start = random(Math.max(1, line.length - 8));
    const typed = line.slice(start, start + 8);
    if (!/^\p{sc=Han}{8}$/u.test(typed)) continue;
    // 二条第 is no part of 第十二条第, which the index has as 第12条第.
    const alike = normalize(typed, simple, spellings).text;
    if (!normalize(line, simple, spellings).text.includes(alike)) continue;
    // Of a phrase of every other law only the article is told for certain.
    if (articles.filter(one => one.lines.some(other => other.includes(typed))).length > 3) continue;
    asked++;
    const {found, terms} = await search.find(typed);
    const hits = await Promise.all(found.map(hit => search.row(hit)));
    const hit = hits.findIndex(row => row[1] === path);
    assert.ok(hit >= 0, typed);
    const passages = await search.passages(found[hit], path, hits[hit].at(-1), terms);
    const title = hits[hit][0].includes(typed);
    assert.ok(title || passages.some(({text}) => text.includes(typed)), `${typed} in ${path}`);
  }
});
