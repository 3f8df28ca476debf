// Run by SearchScriptTest, which gives files with two lists each and what is in them.
"use strict";
const assert = require("node:assert/strict");
const {readFileSync} = require("node:fs");
const test = require("node:test");
const {unpack} = require("../../../../../templates/static/search.js");

const vectors = JSON.parse(readFileSync(process.env.VECTORS, "utf8"));
const literal = file => /^\ufeffgazetteFile\("n[0-9]+","([^]*)"\)$/.exec(
  Buffer.from(file.map(byte => byte & 255)).toString("utf16le"))[1];

test("lists are read as they were written", async () => {
  assert.ok(vectors.length > 100);
  for (const [i, {file, limit, values}] of vectors.entries()) {
    const {text, bits} = await unpack(literal(file));
    assert.equal(text, "text " + i);
    assert.deepEqual([...bits.list(limit)], values);
    assert.deepEqual([...bits.list(limit)], values);
  }
});

test("a damaged file is found out", async () => {
  for (const {file} of vectors) {
    const whole = literal(file);
    const at = whole.length >> 1;
    const other = String.fromCharCode(whole.charCodeAt(at) ^ 1);
    await assert.rejects(unpack(whole.slice(0, at) + other + whole.slice(at + 1)));
  }
});
