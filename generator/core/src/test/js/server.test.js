// Run by SearchScriptTest: how long search.js waits for a search server.
"use strict";
const assert = require("node:assert/strict");
const test = require("node:test");

globalThis.window = globalThis;
globalThis.FormData = class {
  * [Symbol.iterator]() {
    yield ["q", "养老"];
  }
};
const FORM = {dataset: {endpoint: "https://search.example.cn/"}};

/** A fresh script, and what it asked of a server that never answers. */
function silentServer() {
  const asked = [];
  globalThis.fetch = (address, {signal}) => new Promise((answer, fail) => {
    asked.push({address, signal});
    signal.addEventListener("abort", () => fail(new Error("aborted")));
  });
  const script = require.resolve("../../../../../templates/static/server.js");
  delete require.cache[script];
  require(script);
  return asked;
}

test("a server that does not answer is given 1.5 seconds, then left", async context => {
  context.mock.timers.enable({apis: ["setTimeout"]});
  const asked = silentServer();
  const answer = window.server(FORM);
  assert.equal(asked[0].address, "https://search.example.cn/api/search?q=%E5%85%BB%E8%80%81");
  context.mock.timers.tick(1499);
  assert.equal(asked[0].signal.aborted, false);
  context.mock.timers.tick(1);
  assert.equal(asked[0].signal.aborted, true);
  assert.equal(await answer, null);
});

test("and is not asked again before the page is", async context => {
  context.mock.timers.enable({apis: ["setTimeout"]});
  const asked = silentServer();
  const first = window.server(FORM);
  context.mock.timers.tick(1500);
  assert.equal(await first, null);
  assert.equal(await window.server(FORM), null);
  assert.equal(asked.length, 1);
});
