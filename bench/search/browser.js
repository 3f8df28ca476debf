// Run by bench/search/browser: asks the scripts of a site and its endpoint the same judged queries.
"use strict";
const {readFileSync, statSync} = require("node:fs");
const {gzipSync} = require("node:zlib");

const [site, endpoint, queries] = process.argv.slice(2);
const script = name => `${site}/static/${name}.js`;
const {Search, bigrams, excerptOf, marks, normalize, unpack} = require(script("search"));

const SEEN_OF_EXCERPT = 200;
const SHOWN = 0.6;
const folded = text => normalize(text).text.replace(/\s/g, "");
const bare = text => normalize(text).text.replace(/[^\p{L}\p{N}]/gu, "");
const pairs = text => Array.from({length: Math.max(0, text.length - 1)}, (_, i) => text.slice(i, i + 2));
const gain = grades => grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

/** A fresh visitor: nothing is kept from one query to the next but what was unpacked. */
const unpacked = new Map();
let loaded = new Map();
function load(name) {
  const path = `${site}/shards/${name}.js`;
  loaded.set(path, statSync(path).size);
  if (!unpacked.has(path)) {
    unpacked.set(path, unpack(/^\ufeffgazetteFile\("[^"]*","([^]*)"\)$/.exec(readFileSync(path, "utf16le"))[1]));
  }
  return unpacked.get(path);
}
function part(name) {
  loaded.set(script(name), gzipSync(readFileSync(script(name))).length);
  return require(script(name));
}

async function inBrowser(query) {
  loaded = new Map();
  part("search");
  const search = new Search(async name => load(name), async name => part(name));
  const given = await search.ask(query);
  const results = [];
  for (const hit of given.found.slice(0, 10)) {
    const [title, path, number, , , , parts] = await search.row(hit);
    results.push({title, path, number, match: hit.match, hit, parts});
  }
  const cost = {bytes: [...loaded.values()].reduce((sum, size) => sum + size, 0), requests: loaded.size};
  for (const result of results) {
    const [best] = await search.passages(result.hit, result.path, result.parts, given.terms);
    const {from, to} = best ? excerptOf(best, marks(best.text, given.terms, search)) : {};
    result.shown = best ? (best.head && from ? best.head : "") + best.text.slice(from, to) : "";
  }
  return {results, ...cost};
}

async function onServer(query) {
  const answer = await (await fetch(`${endpoint}api/search?q=${encodeURIComponent(query)}`)).json();
  return {results: answer.results.map(({title, url, documentNumber, match, passages}) =>
    ({title, path: url, number: documentNumber, match, shown: passages[0].snippet.replace(/<[^>]+>/g, "")}))};
}

function shows(text, passages) {
  const has = new Set(pairs(bare(text).slice(0, SEEN_OF_EXCERPT)));
  return passages.some(passage => {
    const wanted = pairs(bare(passage));
    return wanted.filter(pair => has.has(pair)).length >= SHOWN * wanted.length;
  });
}

function judged({rel, passage, passages}, {results}) {
  if (!rel.length) return {invented: Number(results.some(({match}) => match !== "meaning"))};
  const grades = new Map(rel.map(({unit, grade}) => [folded(unit), grade]));
  const got = results.map(({number, title}) => grades.get(folded(number || "")) || grades.get(folded(title)) || 0);
  const ideal = [...grades.values()].sort((one, other) => other - one);
  const row = {ndcg: gain(got) / gain(ideal), first: Number(got[0] === ideal[0]), empty: Number(!results.length)};
  if (passage) {
    const right = results.find((_, rank) => got[rank] === ideal[0]);
    row.passage = Number(Boolean(right) && shows(right.shown, passages || [passage]));
  }
  return row;
}

const mean = values => values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : NaN;
const median = values => values.sort((one, other) => one - other)[values.length >> 1];
const cell = value => Number.isNaN(value) ? "" : value.toFixed(3).replace(/^0/, "");

(async () => {
  const kinds = new Map([["all", []]]);
  for (const query of JSON.parse(readFileSync(queries, "utf8"))) {
    const browser = await inBrowser(query.q), server = await onServer(query.q);
    const row = {browser: judged(query, browser), endpoint: judged(query, server), bytes: browser.bytes, requests: browser.requests};
    if (query.rel.length) {
      row.same = Number((browser.results[0] || {}).path === (server.results[0] || {}).path);
    }
    for (const kind of ["all", query.kind]) kinds.set(kind, [...kinds.get(kind) || [], row]);
  }
  const measures = ["ndcg", "first", "empty", "passage", "invented"];
  console.log("| kind | queries | nDCG@10 | endpoint | first | endpoint | empty | endpoint | passage | endpoint | false | endpoint | same first | KB | requests |");
  console.log("|---|" + "---:|".repeat(14));
  for (const [kind, rows] of kinds) {
    const of = (side, measure) => cell(mean(rows.map(row => row[side][measure]).filter(value => value !== undefined)));
    const same = cell(mean(rows.map(row => row.same).filter(value => value !== undefined)));
    const cells = measures.flatMap(measure => [of("browser", measure), of("endpoint", measure)]);
    console.log(`| ${[kind, rows.length, ...cells, same, (median(rows.map(row => row.bytes)) / 1000).toFixed(1),
      median(rows.map(row => row.requests))].join(" | ")} |`);
  }
})();
