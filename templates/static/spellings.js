// What may be spelt in many ways: numbers of documents, clauses, days, phrases, and titles in pinyin.
// search.js loads it for a query with digits, numerals, letters or quotation marks.
"use strict";
(() => {

const HAN = "(?=\\p{sc=Han})[\\p{L}〇]";
const QUOTED = /"([^"]+)"|“([^“”]+)”|「([^「」]+)」|『([^『』]+)』/g;
// As gazette.search.query.SpokenCode: an issuer's words as letters of its code.
const SPOKEN = [[/人民政府|政府/g, "政"], [/办公[室厅]/g, "办"], [/规范性文件|规定/g, "规"], [/发文|文件/g, "发"]];
const CLAUSE = /第([0-9]{1,4})条(?:之([0-9]{1,2}))?/g;
const DAY = new RegExp("(?:([12][0-9]{3}) ?年 ?)?([01]?[0-9]) ?月 ?([0-3]?[0-9]) ?[日号]"
  + "|([12][0-9]{3})([-./])([01]?[0-9])\\5([0-3]?[0-9])(?![0-9.])", "g");
// What the facts call the day of what is said to have happened.
const FIELDS = {SIGNED: "day", PUBLISHED: "day", ANY: "day", EFFECTIVE: "first", EXPIRES: "last"};
const SYLLABLE = new RegExp("^(?![zcs]h?i[aeou]|ri[aeou])([zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(i?ang?|iong|i?ao|ia|ie|iu|ing?|uang?"
  + "|uai?|u[eino]|ong|ou|[ae]i|en?g?|er|ve|[aeiouv])$");

/** 第十九条 as 第19条. */
function counted({0: numerals, index: start}, text) {
  const length = numerals.length, end = start + length;
  const before = text[start - 1], after = text[end];
  const counts =
    after === "年" ? length === 4 && !/[十百千]/.test(numerals)
    : after === "月" ? length === 1 || (length === 2 && numerals[0] === "十")
    : after === "日" ? before === "月" && length < 4
    : after === "号" ? (before === "月" ? length < 4 : before === "第" || before === ")")
    : after === "级" ? length === 1 && /^(应急|响应|预警)/.test(text.slice(end + 1))
    : before === "第" ? /[条章节编款项期号]/.test(after)
    : before === "之" && text[start - 2] === "条";
  const number = counts && length < 10 ? chineseNumber(numerals) : 0;
  return number > 0 && number < 10000 && [String(number), start, end];
}

function chineseNumber(numerals) {
  const digits = Array.from(numerals, c => "零一二三四五六七八九".indexOf(c.replace(/[〇○]/, "零")));
  if (!/[十百千]/.test(numerals)) return Number(digits.join(""));
  let value = 0, digit = -1, last = 10000;
  for (let i = 0; i < digits.length; i++) {
    if (digits[i] >= 0) {
      if (digit > 0) return 0;
      digit = digits[i];
      continue;
    }
    const unit = {十: 10, 百: 100, 千: 1000}[numerals[i]];
    if (unit >= last || digit === 0 || (digit < 0 && (i > 0 || unit > 10))) return 0;
    value += Math.max(digit, 1) * unit;
    last = unit;
    digit = -1;
  }
  return value + Math.max(digit, 0);
}

/** Ⅲ级 as 3级, 35度 as 35℃. */
function measured({0: all, 1: level, 2: number, index}, text) {
  if (!level) return ["°c", index + number.length, index + all.length];
  return !/[a-z]/.test(text.slice(index - 1, index))
    && [String(["i", "ii", "iii", "iv", "v"].indexOf(level) + 1), index, index + level.length];
}

/**
 * Wants the terms of a query that gazette.statics.Terms spells in its own way, and gives the text
 * that is left.
 */
function take(query, want, needed, {numbers, days, today}) {
  for (const letters of query.match(/[0-9a-z]+(?: [0-9a-z]+)*/g) || []) {
    if (/[0-9]/.test(letters)) continue;
    const spoken = letters.split(" ").map(part => part.length < 50 && syllables(part));
    // What cannot be parted may be first letters.
    const initials = spoken.some(parts => !parts);
    letters.split(" ").forEach((part, n) => {
      const parts = initials ? part : spoken[n];
      for (let i = 1; i < Math.min(parts.length, 12); i++) want((initials ? "^" : "~") + parts[i - 1] + parts[i], {spelt: letters});
    });
  }
  // Old browsers cannot read the script.
  const named = numbers ? numbers(query, new Date().getFullYear(), parse) : [];
  named.forEach((number, n) => spellingsOf(number).forEach(term =>
    want(term, {number: n, certain: number.certain && shown(number), said: query.slice(number.start, number.end)})));
  const blank = (text, all) => all.reduceRight((rest, {start, end}) => rest.slice(0, start) + "\n" + rest.slice(end), text);
  const text = blank(query, named.filter(({certain}) => certain))
    .replace(QUOTED, (all, ...groups) => {
      for (const part of needed(groups.slice(0, 4).join(""))) want(part.text, {must: true});
      return "\n";
    })
    .replace(CLAUSE, (all, number, inserted = 0) => {
      want("§" + String.fromCharCode(0x4e00 + Number(number)) + inserted, {bonus: true});
      return all;
    });
  if (!days) {
    return {told: [], text: text.replace(DAY, (all, year, month, day, year2, mark, month2, day2) => {
      want(termOfDay(month || month2, day || day2, year || year2 || ""), {sure: true});
      return "\n";
    })};
  }
  // When a thing happened is not always said where the thing is, unless it is all that is asked.
  const all = days(text, today, parse), alone = !blank(text, all).trim();
  const told = all.filter(({kind, from, to}) => kind !== "ANY" || from === to || alone);
  for (const {from, to, yearSaid} of told) {
    const [year, month, day] = from.split("-");
    if (from === to) want(termOfDay(month, day, yearSaid ? year : ""), {sure: true});
  }
  return {told, text: blank(text, told)};
}

const termOfDay = (month, day, year) => "@" + String.fromCharCode(0x4e00 + month * 32 + Number(day)) + year;

/** How much it is worth that an article was signed, began or ended on one of some days; nothing where it was not. */
function datedBy(told, facts, text, {said, signed}) {
  const met = hit => told.filter(({kind, from, to}) => facts(hit)[FIELDS[kind]][0] >= from && facts(hit)[FIELDS[kind]][0] <= to);
  const worth = hit => Math.max(0, ...met(hit).map(({kind}) => kind === "ANY" ? signed : said));
  return {worth, place: hit => facts(hit).place, strict: !text.trim() || told.some(({kind}) => kind !== "ANY")};
}

/** A number as documents print theirs. */
const shown = ({code, year, sequence, order}) => order || !year ? code + (year ? `〔${year}〕` : "") + `第${sequence}号` : `${code}〔${year}〕${sequence}号`;

/** The terms of a number, what fits best first: 市政府办公室77号文 may be 晋市政办〔2020〕77号. */
function spellingsOf({code, year, sequence, order}) {
  const written = order ? code.replace(/[市省县区州旗盟]长令$/, "政府令") : SPOKEN.reduce((text, [word, letter]) => text.replace(word, letter), code);
  const codes = [code, written, ...!order && written.length > 2 && written.endsWith("发") ? [written.slice(0, -1)] : []];
  // What stands before a code may be a topic (除雪晋市政办); two letters of it are the least.
  const ends = codes.flatMap(one => [4, 3, 2].map(length => one.slice(-length)).filter(end => end.length > 1 || end === one));
  return [...new Set(ends)].map(end => "#" + end + (year && !order ? `(${year})` : "") + sequence);
}

/** Parts letters into syllables of pinyin, long ones first; null where it cannot be. */
function syllables(letters) {
  if (!letters) return [];
  for (let length = 6; length > 0; length--) {
    const others = SYLLABLE.test(letters.slice(0, length)) && syllables(letters.slice(length));
    if (others) return [letters.slice(0, length), ...others];
  }
  return null;
}

/** The number that digits or numerals say, from 1 to 9,999; else 0. */
function parse(text) {
  const number = /^[0-9]+$/.test(text) ? Number(text) : chineseNumber(text);
  return number > 0 && number < 10000 ? number : 0;
}

/** Of the spellings of a number the best that there is; what is none for certain is words. */
function settleNumbers(query) {
  const best = new Map();
  for (const term of query.terms) {
    const {number, said, certain} = term;
    if (number === undefined) continue;
    if (!best.has(number) || !best.get(number).count) best.set(number, term);
    if (term.count && !certain) query.text = query.text.replace(said, "\n");
  }
  const named = [...best.values()].filter(({count}) => count);
  query.unknown = !named.length && [...best.values()].map(({certain}) => certain).find(Boolean);
  query.terms = query.terms.filter(term => term.number === undefined || named.includes(term));
}

/** Letters are what titles sound like, if there are such titles and no such word. */
function settleLetters(query, needed) {
  for (const letters of new Set(query.terms.map(({spelt}) => spelt).filter(Boolean))) {
    const words = new Set(needed(letters).map(part => part.text));
    const is = query.terms.every(({term, spelt, count}) => spelt === letters ? count : !(words.has(term) && count));
    query.terms = query.terms.filter(({term, spelt}) => is ? !words.has(term) : spelt !== letters);
    if (is) query.text = query.text.replace(letters, "\n");
  }
}

/** Decides what a query means, once it is known which of its terms there are. */
function settle(query, needed) {
  settleNumbers(query);
  settleLetters(query, needed);
}

const spellings = {
  alike: [[/[零〇○一二三四五六七八九十百千]+/g, counted],
    [/(i{1,3}|iv|v) ?级|([0-9] ?)(摄氏度|度)(?!电)/g, measured]],
  take,
  datedBy,
  // Which queries may have such: their scripts are not loaded for others.
  numbers: /号|令|告|[(<《〈]|(?:19|20)[0-9]{2}|[一二][零〇○一二三四五六七八九]{3}|[办发函政规字委局府厅部室文院会] ?(?:第 ?)?[0-9]/,
  days: /[0-9][月年/]|[0-9][-.][0-9]|[0-9]{8}|[去今前明后本上当]年|年[底末初中]|[上下]半年|季度|[上本这当]个?(?:月|周|星期)|元旦|国庆|[五十]一|[三八]八|[五四六七]一|五四|节|平安夜|圣诞|双十/,
  parse,
  shown,
  settle,
};
if (typeof window === "undefined") module.exports = spellings; else window.spellings = spellings;
})();
