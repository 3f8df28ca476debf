// Narrows the results of search.js to a year, an issuer and so on, and counts what each choice leaves.
// search.js loads it once the reader opens the choices, or an address has some.
"use strict";
(() => {

const FIELDS = ["year", "section", "issuer", "subject", "status", "day", "first", "last", "gazette"];

/** The facts of an article as {year: ["2020"], …}, once their files are there. */
async function facts(search) {
  const all = new Map();
  for (const volume of search.volumes) {
    const {text} = await search.load(`rows/${volume.name}/facts`, volume.version);
    all.set(volume, JSON.parse(text).map(row => Object.fromEntries(row.map((value, i) => [FIELDS[i], [value].flat()]))));
  }
  const of = ({volume, article}) => all.get(volume)[article];
  of.today = [...all.values()].flat().map(({day}) => day[0]).sort().pop() || "";
  return of;
}

/**
 * @param chosen pairs of names and values, as a form has them
 * @return {allows, sorted, count}, which take what `search.find` gives of articles
 */
async function filters(search, chosen) {
  const of = await facts(search);
  const meets = (hit, [name, value]) => {
    const [day] = of(hit).day;
    return name === "from" ? day >= value
      : name === "to" ? day && day <= value
      : !FIELDS.includes(name) || (of(hit)[name] || []).includes(value);
  };
  return {
    allows: hit => chosen.every(one => meets(hit, one)),
    sorted: found => chosen.some(([name, value]) => name === "sort" && value === "date")
      ? [...found].sort((one, other) => of(one).day[0] < of(other).day[0] ? 1 : -1) : found,
    count: (found, name, value) => found.filter(hit => meets(hit, [name, value])).length,
  };
}

filters.facts = facts;
if (typeof window === "undefined") module.exports = filters; else window.filters = filters;
})();
