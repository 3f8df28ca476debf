// Run by DaysScriptTest, which gives queries and the days that the endpoint finds in them.
"use strict";
const assert = require("node:assert/strict");
const {readFileSync} = require("node:fs");
const test = require("node:test");
const days = require("../../../../../templates/static/days.js");
const {parse} = require("../../../../../templates/static/spellings.js");

test("days are found as the endpoint finds them", () => {
  const vectors = JSON.parse(readFileSync(process.env.VECTORS, "utf8"));
  assert.ok(vectors.length > 1000);
  for (const {text, found} of vectors) {
    const given = days(text, "2021-03-17", parse).map(({from, to, yearSaid, kind, start, end}) =>
      [from, to, yearSaid, kind, start, end].join(" "));
    assert.deepEqual(given, found, text);
  }
});
