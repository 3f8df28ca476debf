// Run by SearchScriptTest, which gives texts and what the index makes of them.
"use strict";
const assert = require("node:assert/strict");
const {readFileSync} = require("node:fs");
const test = require("node:test");
const {normalize, bigrams} = require("../../../../../templates/static/search.js");
const spellings = require("../../../../../templates/static/spellings.js");

test("texts are normalised and cut as the index does", () => {
  const vectors = JSON.parse(readFileSync(process.env.VECTORS, "utf8"));
  assert.ok(vectors.length > 1000);
  for (const vector of vectors) {
    const normalized = normalize(vector.text, new Map(Object.entries(vector.simple)), spellings);
    assert.equal(normalized.text, vector.normalised, JSON.stringify(vector.text));
    assert.deepEqual(normalized.starts, vector.starts, JSON.stringify(vector.text));
    assert.deepEqual(normalized.ends, vector.ends, JSON.stringify(vector.text));
    assert.deepEqual(bigrams(normalized.text).map(term => term.text), vector.terms, JSON.stringify(vector.text));
  }
});
