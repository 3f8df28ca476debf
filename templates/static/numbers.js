// Finds the numbers of documents in a query, as gazette.search.query.DocumentNumbers does: a test holds both to the same.
// spellings.js wants it for a query with figures.
"use strict";
(() => {

const NUMERALS = "零〇○一二三四五六七八九十百千";
const YEAR = "(?:19|20)[0-9]{2}|[一二][零〇○一二三四五六七八九]{3}";
const FIGURES = new RegExp(`(?<![0-9a-z])(?<![0-9a-z][-/.,:~—])(?:(?<order>(?<![夏时口司])令|[公通]告(?= ?[0-9第(]))(?: ?\\((?<term>[0-9一二三四五六七八九十]{1,3})届\\) ?)?[ (]?)?(?:[(<《〈] ?(?<bracketed>${YEAR}|[0-9]{2}) ?[)>》〉] ?|(?<open>${YEAR})(?: ?年 ?| ?[-/_ )] ?|(?=第))|(?<short>[0-9]{2}) ?年 ?)?(?<ordinal>第 ?)?(?:0{0,3}(?<digits>[1-9][0-9]{0,4})(?![0-9])(?<part>-[1-9][0-9]?(?= ?号))?|(?<numerals>[${NUMERALS}]{1,7}))(?: ?(?<hao>号)(?: ?(?<paper>文件?(?![化明物体艺学]))| ?(?<decree>(?:\\p{sc=Han}{0,8}?(?:政府|国务院|主席|部|委|局|厅|[市省县区州旗盟]长))?令))?)?`, "gu");
const NUMBERED_THING = new RegExp(`^(?: ?(?:公报|公路|公馆|公交|[楼线院门栋车厢井坑矿仓库房室馆站台柜窗段标汽柴油机病球床字码牌店铺文地]|令(?=\\p{sc=Han})))`, "u");
const DAY_GOES_ON = new RegExp(`^(?: ?(?:[之以]?[前后]|[起到至]|开始|当天|左右))`, "u");
const NUMBER_GOES_ON = new RegExp(`^(?:$|(?:的|公告|通告|通知|第[0-9]|和|[^\\p{sc=Han}]))`, "u");
const AMOUNT_GOES_ON = new RegExp(`^(?:[0-9a-z%‰°$]|[-/.,:~+*—][0-9]|[万亿千百十元角分个名位人家户件岁天日月年周时秒米里吨亩克斤升度平立方次套台辆张页条章节款项期届批类种所座栋层级倍成折]|公里|公顷|公斤|小时|点|多|余|-)`, "u");
const ADDRESS = new RegExp(`[路街巷道村组弄区栋楼] ?$`, "u");
const YEAR_BESIDE = new RegExp(`(?:(?<![0-9])(?<full>${YEAR}) ?年|(?<relative>[今本去上前]年))度?的? ?$`, "gu");
const JOINED = new RegExp(`^(?: ?(?:[、,和与及跟/]|以及) ?)$`, "u");
const RUN = new RegExp(`(?<run>(?:(?<!\\p{sc=Han})\\p{sc=Han}{1,6}[市省区县州旗盟] )?(?:(?<!\\p{sc=Han})\\p{sc=Han} )*\\p{sc=Han}+)[ (<《〈_-]*$`, "gu");
const GLUE = new RegExp(` ?(?:(?:印发|下发|制发|发布|公布|出台|发)?的|[今本去上前]年度?的?|印发|下发|制发|发布|公布|出台)$`, "u");
const LEAD = new RegExp(`(?:(?<=[0-9])[条款项章节期年月日号]|.*[的了吗呢是在与或]|请问|请|关于|有关|根据|按照|依据|依照|遵照|执行|落实|查询|查找|查看|查|搜索|搜|找|看|下载|打印|我想|我要|想|要|帮我|一下|给我|参见|详见|见|有没有|有无|(?<=[^ ])和|和 |及|以及|文号|发文字号|字号|[今本去上前]年度?|那个|这个| )+`, "uy");
const ISSUER = new RegExp(`^(?:.*(?:[办发函政规字委局府]|(?<!大)厅|(?<![一内外全本])部|办公室|国务院|委员会|文件|发文))$`, "u");
const GIVES_ORDERS = new RegExp(`^(?:.*(?:[府部委局厅署会办]|国务院|主席|[市省县区州旗盟]长))$`, "u");

const LONGEST = 24;
const RELATIVE = {今: 0, 本: 0, 去: -1, 上: -1, 前: -2};

/** What was typed before `end` for the issuer, looking back no further than `from`. */
function typedCode(text, from, end) {
  const before = text.slice(0, end);
  RUN.lastIndex = Math.max(from, end - LONGEST);
  const run = RUN.exec(before);
  const none = {letters: "", start: end};
  if (!run) return none;
  const runEnd = run.index + run.groups.run.length;
  const glue = GLUE.exec(text.slice(run.index, runEnd));
  const codeEnd = glue ? run.index + glue.index : runEnd;
  LEAD.lastIndex = run.index;
  const lead = LEAD.exec(text.slice(0, codeEnd));
  const start = run.index + (lead ? lead[0].length : 0);
  return start === codeEnd ? none : {letters: text.slice(start, codeEnd).replace(/ /g, ""), start};
}

/** The number at a match of FIGURES; nothing where it is none. */
function read(text, figures, from, thisYear, parse) {
  const {index, 0: whole, groups: has} = figures;
  const end = index + whole.length, rest = text.slice(end);
  const hasYear = has.bracketed || has.open || has.short;
  const typed = typedCode(text, from, index);
  const issuer = ISSUER.test(typed.letters);
  const sequence = has.digits ? Number(has.digits) : has.hao || has.bracketed ? parse(has.numerals) : 0;
  const likeAYear = sequence >= 1900 && sequence < 2100;
  const withHao = () => has.paper || has.decree || (!NUMBERED_THING.test(rest) && (hasYear || has.order || issuer
    || ((has.ordinal || !typed.letters || text[index - 1] === " ") && !ADDRESS.test(text.slice(Math.max(0, index - 2), index))
      && !DAY_GOES_ON.test(rest) && NUMBER_GOES_ON.test(rest))));
  const withoutHao = () => {
    if (has.bracketed) return !(has.bracketed.length === 2 && !typed.letters) && !AMOUNT_GOES_ON.test(rest);
    if (sequence > 9999 || likeAYear || AMOUNT_GOES_ON.test(rest)) return false;
    const han = /^\p{sc=Han}/u.test(rest), known = issuer || has.order;
    if (!known && (has.short || has.ordinal || han)) return has.ordinal && hasYear && !han;
    return typed.letters || known || (hasYear && sequence > 12);
  };
  if (!sequence || (!hasYear && /月 *$/.test(text.slice(0, index))) || !(has.hao ? withHao() : withoutHao())
    || (sequence === 1 && has.paper && typed.letters.endsWith("中央"))) return null;
  const kept = has.decree ? GIVES_ORDERS.test(typed.letters) : hasYear || has.order || !has.hao || issuer;
  const code = (kept ? typed.letters : "") + (has.decree || has.order || "");
  let start = kept ? typed.start : index, year = null;
  if (has.term) year = parse(has.term);
  else if (hasYear) {
    const number = parse(hasYear);
    year = number >= 100 ? number : number < 50 ? 2000 + number : 1900 + number;
  } else {
    for (const place of [start, index]) {
      YEAR_BESIDE.lastIndex = from;
      const beside = YEAR_BESIDE.exec(text.slice(0, place));
      if (!beside) continue;
      year = beside.groups.full ? parse(beside.groups.full) : thisYear + RELATIVE[beside.groups.relative[0]];
      start = Math.min(start, beside.index);
      break;
    }
  }
  const order = Boolean(has.order || has.decree);
  const certain = Boolean(has.bracketed || has.paper || has.decree || (has.hao && (hasYear || issuer))
    || (has.order === "令" && (has.hao || has.ordinal)));
  return {code, year, sequence: sequence + (has.part || ""), order, certain, start, end};
}

/** Whether figures go on with the series of the number before them. */
function isOfSameSeries(text, {index, 0: whole, groups: has}, done) {
  if (done > index || !JOINED.test(text.slice(done, index)) || has.bracketed || has.open || has.short
    || has.order || has.decree || !has.digits) return false;
  const rest = text.slice(index + whole.length), sequence = Number(has.digits);
  return has.hao ? has.paper || (!NUMBERED_THING.test(rest) && !DAY_GOES_ON.test(rest) && NUMBER_GOES_ON.test(rest))
    : !(sequence >= 1900 && sequence < 2100) && !AMOUNT_GOES_ON.test(rest) && !/^\p{sc=Han}/u.test(rest);
}

/**
 * The numbers that a query names, in its order.
 *
 * @param text normalised
 * @param parse gives the number that digits or numerals say, or 0
 */
function numbers(text, thisYear, parse) {
  const found = [];
  for (const figures of text.matchAll(FIGURES)) {
    const done = found.length ? found[found.length - 1].end : 0, last = found[found.length - 1];
    const one = last && isOfSameSeries(text, figures, done)
      ? {...last, sequence: figures.groups.digits + (figures.groups.part || ""), start: figures.index, end: figures.index + figures[0].length}
      : read(text, figures, done, thisYear, parse);
    if (one) found.push(one);
  }
  return found;
}

if (typeof window === "undefined") module.exports = numbers; else window.numbers = numbers;
})();
