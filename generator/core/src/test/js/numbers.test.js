// Run by NumbersScriptTest, which gives queries and the numbers that the endpoint finds in them.
"use strict";
const assert = require("node:assert/strict");
const {readFileSync} = require("node:fs");
const test = require("node:test");
const numbers = require("../../../../../templates/static/numbers.js");
const {parse} = require("../../../../../templates/static/spellings.js");

test("numbers of documents are found as the endpoint finds them", () => {
  const vectors = JSON.parse(readFileSync(process.env.VECTORS, "utf8"));
  assert.ok(vectors.length > 1000);
  for (const {text, found} of vectors) {
    const given = numbers(text, 2021, parse).map(({code, year, sequence, order, certain, start, end}) =>
      [code, year, sequence, order, certain, start, end].join(" "));
    assert.deepEqual(given, found, text);
  }
});
