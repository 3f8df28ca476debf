// What may be spelt in many ways: numbers of documents, clauses, days, phrases, and titles in pinyin.
// search.js loads it for a query with digits, numerals, letters or quotation marks.
"use strict";
(() => {

const HAN = "(?=\\p{sc=Han})[\\p{L}〇]";
const QUOTED = /"([^"]+)"|“([^“”]+)”|「([^「」]+)」|『([^『』]+)』/g;
const NUMBER = new RegExp(`((?:${HAN})+) ?\\( ?([12][0-9]{3}) ?\\) ?第? ?0{0,3}([1-9][0-9]{0,4}(?:-[1-9][0-9]?)?)(?![0-9]) ?号?`
  + `|((?:${HAN})*令) ?(?:第 ?)?0{0,3}([1-9][0-9]{0,4}(?:-[1-9][0-9]?)?) ?号`, "gu");
const LEAD = /^(请问|关于|根据|按照|依据|依照|查询|查找|查|找|和|与|的)+/;
const CLAUSE = /第([0-9]{1,4})条(?:之([0-9]{1,2}))?/g;
const DAY = new RegExp("(?:([12][0-9]{3}) ?年 ?)?([01]?[0-9]) ?月 ?([0-3]?[0-9]) ?[日号]"
  + "|([12][0-9]{3})([-./])([01]?[0-9])\\5([0-3]?[0-9])(?![0-9.])", "g");
const SYLLABLE = new RegExp("^([zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(i?ang?|iong|i?ao|ia|ie|iu|ing?|uang?"
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
function take(query, want, needed) {
  for (const letters of query.match(/[a-z]+(?: [a-z]+)*/g) || []) {
    const spoken = letters.length < 50 && syllables(letters.replace(/ /g, "")) || [];
    for (let i = 1; i < spoken.length; i++) want("~" + spoken[i - 1] + spoken[i]);
  }
  return query
    .replace(QUOTED, (all, ...groups) => {
      for (const part of needed(groups.slice(0, 4).join(""))) want(part.text, {must: true});
      return "\n";
    })
    .replace(NUMBER, (all, code, year, sequence, order, orderSequence) => {
      const tail = year ? `(${year})${sequence}` : orderSequence;
      want("#" + (code || order).replace(LEAD, "").slice(-4) + tail, {must: true});
      return "\n";
    })
    .replace(CLAUSE, (all, number, inserted = 0) => {
      want("§" + String.fromCharCode(0x4e00 + Number(number)) + inserted, {bonus: true});
      return all;
    })
    .replace(DAY, (all, year, month, day, year2, mark, month2, day2) => {
      want("@" + String.fromCharCode(0x4e00 + (month || month2) * 32 + Number(day || day2)) + (year || year2 || ""), {sure: true});
      return "\n";
    });
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

const spellings = {
  alike: [[/[零〇○一二三四五六七八九十百千]+/g, counted],
    [/(i{1,3}|iv|v) ?级|([0-9] ?)(摄氏度|度)(?!电)/g, measured]],
  take,
};
if (typeof window === "undefined") module.exports = spellings; else window.spellings = spellings;
})();
