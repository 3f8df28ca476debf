// Run by StaticSearchTest, which gives the folder of an index, and queries with what must be found.
"use strict";
const assert = require("node:assert/strict");
const {readFileSync} = require("node:fs");
const test = require("node:test");
const {Search, unpack} = require("../../../../../templates/static/search.js");
const spellings = require("../../../../../templates/static/spellings.js");
const numbers = require("../../../../../templates/static/numbers.js");
const days = require("../../../../../templates/static/days.js");
const filters = require("../../../../../templates/static/filters.js");

const {folder, cases} = JSON.parse(readFileSync(process.env.VECTORS, "utf8"));
const load = async name => unpack(
  /^\ufeffgazetteFile\("[^"]*","([^]*)"\)$/.exec(readFileSync(`${folder}/shards/${name}.js`, "utf16le"))[1]);

for (const {query, chosen, found, absent} of cases) {
  test(`${query} ${JSON.stringify(chosen)}`, async () => {
    const search = new Search(load, async name => ({spellings, numbers, days, filters}[name]));
    await (search.ready = search.root(""));
    search.narrow = await filters(search, Object.entries(chosen));
    const given = await search.find(query);
    const titles = await Promise.all(search.narrow.sorted(given.found)
      .map(async hit => `${hit.match} ${(await search.row(hit))[0]}`));
    assert.deepEqual({found: titles, absent: given.absent}, {found, absent});
  });
}
