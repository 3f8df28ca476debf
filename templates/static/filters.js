// Narrows the results of search.js to a year, an issuer and so on, and counts what each choice leaves.
// search.js loads it once the reader opens the choices, or an address has some.
"use strict";
(() => {

const FIELDS = ["year", "section", "issuer", "subject", "status", "day", "first", "last", "gazette"];

/**
 * The facts of an article as {year: ["2020"], …, place: 3}, once their files are there; the place is that among all,
 * newest issues first.
 */
async function facts(search) {
  const all = new Map();
  let before = 0;
  for (const volume of [...search.volumes].reverse()) {
    const {text, bits} = await search.load(`rows/${volume.name}/facts`, volume.version), rows = JSON.parse(text);
    bits.at = 0;
    all.set(volume, rows.map(row => ({...Object.fromEntries(row.map((value, i) => [FIELDS[i], [value].flat()])),
      place: before + bits.bits(32 - Math.clz32(rows.length))})));
    before += rows.length;
  }
  const of = ({volume, article}) => all.get(volume)[article];
  of.today = [...all.values()].flat().map(({day}) => day[0]).sort().pop() || "";
  return of;
}

const newest = (found, of) => [...found].sort((one, other) =>
  of(other).day[0].localeCompare(of(one).day[0]) || of(one).place - of(other).place);

/**
 * @param chosen pairs of names and values, as a form has them
 * @return {allows, sorted, shown}: what `search.find` asks of an article, and what is done with its answer
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
    sorted: found => chosen.some(([name, value]) => name === "sort" && value === "date") ? newest(found, of) : found,
    /** An answer in the order that was chosen, each choice of the form with what it leaves of it. */
    shown(given, form) {
      given.found = this.sorted(given.found);
      for (const option of form.querySelectorAll("option[value]:not([value=''], [value=relevance], [value=date])")) {
        const left = given.found.filter(hit => meets(hit, [option.parentNode.name, option.value]));
        option.label = `${option.text}（${left.length}）`;
      }
      return given;
    },
  };
}

filters.facts = facts;
if (typeof window === "undefined") module.exports = filters; else window.filters = filters;
})();
