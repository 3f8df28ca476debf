// Run by SearchScriptTest: what browsers without DecompressionStream read with inflate.js.
"use strict";
const assert = require("node:assert/strict");
const test = require("node:test");
const zlib = require("node:zlib");

globalThis.window = globalThis;
require("../../../../../templates/static/inflate.js");

// The same numbers each time (Lehmer).
let seed = 5;
const random = limit => {
  seed = seed * 48271 % 2147483647;
  return seed % limit;
};

/** Bytes that repeat themselves near and far. */
function sample(length) {
  const bytes = Array.from({length: Math.min(length, 500)}, () => random(256));
  while (bytes.length < length) {
    const from = random(bytes.length), size = 1 + random(300);
    bytes.push(...bytes.slice(from, from + size), random(256));
  }
  return Buffer.from(bytes.slice(0, length));
}

test("inflates stored, fixed and dynamic blocks", () => {
  const kinds = [{level: 0}, {strategy: zlib.constants.Z_FIXED}, {level: 9},
    {strategy: zlib.constants.Z_HUFFMAN_ONLY}, {strategy: zlib.constants.Z_RLE}];
  for (const length of [0, 1, 2, 300, 40000, 150000]) {
    const bytes = sample(length);
    for (const kind of kinds) {
      const inflated = window.inflate(zlib.deflateRawSync(bytes, kind));
      assert.ok(bytes.equals(Buffer.from(inflated)), `${length} bytes ${JSON.stringify(kind)}`);
    }
  }
});

test("does not run on for ever over what is cut short", () => {
  const deflated = zlib.deflateRawSync(sample(3000));
  for (const length of [0, 1, 50, deflated.length - 1]) {
    assert.throws(() => window.inflate(deflated.subarray(0, length)), /damaged/);
  }
});
