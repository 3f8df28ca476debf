// Finds days in a query, as gazette.search.query.Days does, but for the holidays of the moon and the terms of the sun: a test
// holds both to the same. spellings.js wants it for a query with figures.
"use strict";
(() => {

const VERB = `(?:(?<signed>印发|签发|发文|下发|制发|出台|成文|签署|发(?=的))|(?<published>刊登|刊发|刊载|登载|出刊|出版|公布|发布)|(?<effective>(?:施行|实施|生效|执行|启用)(?!办法|方案|意见|细则|条例|计划|规划|情况|标准|纲要))|(?<expires>到期|失效|截止|截至|过期|作废|废止|期满|为止|有效期? ?(?=截[至止]|[到至])))`;
const ANY = VERB.replace(/\?<[a-z]+>/g, "?:");
const PAPERS = ` ?的?(?:文件?|公文|发文)$`;
const FULL_YEAR = `(?:19|20)[0-9]{2}`;
const YEAR = `(?:(?<year>${FULL_YEAR}) ?年? ?|(?<short>[0-9]{2})年(?=[0-9]{1,2} ?月|[底末初中]|[上下]半年)|(?<relative>去年|今年|前年|明年|后年|本年度?|上年度?)的? ?|[次翌]年)?`;
const MONTH = `(?<month>[0-9]{1,2}) ?月份?`;
const DAY = `[0-9]{1,2}|[一二三四五六七八九十]{1,3}`;
const TO = ` ?(?:到|至|[-~—–]+) ?`;
const DOTTED = `(?<month>0?[1-9]|1[0-2])\\.(?<day>[0-3]?[0-9])(?![0-9.%])`;
const DOTTED_END = `(?= ?(?:$|的|期间|${ANY}))`;
const NO_DIGIT_AFTER = `(?![0-9])`;
const AGO_FORM = `上上|[上本这当]`;
const HAPPENED = `(?= ?(?:$|(?:起|[之以]?[前后]|以来|内)?的?${ANY})|${PAPERS})`;
const CLEARLY = "(?= ?(?:节|小?长假|假期|黄金周|期间|[之以]?前|[之以]后|国际|劳动|青年|儿童|建党|建军|妇女))";
const ON_THE_DAY = `(?=节?(?:[之以]?[前后]|起|[那当]天|当日)?的?${ANY}|节?(?:[那当]天|当日))`;
const HOLIDAY = `(?<holiday>元旦|(?:五一|国庆)(?![路街广大桥村]|[小中]学)|劳动节|妇女节|植树节|青年节|儿童节|建党节|建军节|教师节`
  + `|(?<![零〇一二三四五六七八九十])(?:三八|五四|六一|七一|八一|十一)(?:${CLEARLY}|${ON_THE_DAY})|(?:双十一|双十二|平安夜|圣诞)${ON_THE_DAY})`
  + "(?:(?:国际)?(?:劳动|妇女|青年|儿童|建党|建军)?节)?(?<rest>小?长假|假期|黄金周|期间)?";
// Month, day, and how many days are free.
const HOLIDAYS = {元旦: [1, 1, 3], 妇女节: [3, 8, 1], 三八: [3, 8, 1], 植树节: [3, 12, 1], 五一: [5, 1, 5], 劳动节: [5, 1, 5],
  五四: [5, 4, 1], 青年节: [5, 4, 1], 六一: [6, 1, 1], 儿童节: [6, 1, 1], 七一: [7, 1, 1], 建党节: [7, 1, 1], 八一: [8, 1, 1],
  建军节: [8, 1, 1], 教师节: [9, 10, 1], 国庆: [10, 1, 7], 十一: [10, 1, 7], 双十一: [11, 11, 1], 双十二: [12, 12, 1],
  平安夜: [12, 24, 1], 圣诞: [12, 25, 1]};
const RELATIVE = {前年: -2, 去年: -1, 上年: -1, 今年: 0, 本年: 0, 明年: 1, 后年: 2};
const AGO = {上上: 2, 上: 1, 本: 0, 这: 0, 当: 0};
const START = "(?<![0-9a-z第近满每])(?<![0-9][-./])";
const FORMS = [
  [`${START}(?:(?<year>${FULL_YEAR})(?<mark>[-./])(?<month>[0-9]{1,2})\\k<mark>(?<day>[0-9]{1,2})(?![0-9]|\\.[0-9]))`, "day"],
  [`${START}(?:(?<year>${FULL_YEAR})(?<month>[0-9]{2})(?<day>[0-9]{2})${NO_DIGIT_AFTER})`, "day"],
  [`${START}(?:(?<year>${FULL_YEAR})[-./](?<month>0?[1-9]|1[0-2])(?![0-9]|[-./][0-9]))`, "month"],
  [`${START}(?:(?<month>0?[1-9]|1[0-2])/(?<day>[0-9]{1,2})(?![0-9/%]|以[上下]))`, "day"],
  [`${START}(?:${DOTTED}(?=的?${ANY}|${TO}[01]?[0-9]\\.[0-3]?[0-9]${DOTTED_END}))`, "day"],
  [`(?:(?<=[0-9]\\.[0-9]{1,2} ?[-~—–到至] ?)${DOTTED}${DOTTED_END})`, "day"],
  [`${START}(?:${YEAR}${MONTH} ?(?<day>${DAY}) ?[日号]?${TO}(?<last>${DAY}) ?[日号])`, "daysOfMonth"],
  [`${START}(?:${YEAR}${MONTH} ?(?<day>${DAY}) ?[日号])`, "day"],
  [`${START}(?:${YEAR}(?<month>[0-9]{1,2}) ?月?份?${TO}(?<last>[0-9]{1,2}) ?月份?(?! ?[0-9]{1,2} ?[日号]))`, "monthsOfYear"],
  [`${START}(?:${YEAR}${MONTH}(?<part>上旬|中旬|下旬|初|底|末)?(?![龄薪]))`, "month"],
  [`${START}(?:(?<ago>${AGO_FORM})个?月份?(?<part>上旬|中旬|下旬|初|底|末)?${HAPPENED})`, "monthAgo"],
  [`${START}(?:(?<ago>${AGO_FORM})(?:周|个?星期)${HAPPENED})`, "weekAgo"],
  [`${START}(?:(?<ago>${AGO_FORM})个?季度?(?<part>初|底|末)?${HAPPENED})`, "quarterAgo"],
  [`${START}(?:(?<year>${FULL_YEAR}) ?年?${TO}(?<last>${FULL_YEAR}) ?年)`, "years"],
  [`${START}(?:${YEAR}(?<half>[上下])半年)`, "halfYear"],
  [`${START}(?:${YEAR}年?(?<=年)(?<part>底|末|初(?![一二三四五六七八九十])|中(?=$|\\P{sc=Han}|的|[之以]?[前后]|${ANY})))`, "partOfYear"],
  [`${START}(?:${YEAR}前(?<first>[1-3一二两三])个?季度)`, "firstQuarters"],
  [`${START}(?:${YEAR}第?(?<quarter>[1-4一二三四])季度(?<part>初|底|末)?)`, "quarter"],
  [`${START}(?:${YEAR}${HOLIDAY})`, "holiday"],
  [`${START}(?:(?:(?<year>${FULL_YEAR}) ?年|(?<relative>去年|今年|前年|明年|后年|本年|上年))度?(?!代| ?第? ?[0-9]{1,5} ?号))`, "wholeYear"],
].map(([pattern, name]) => [new RegExp(pattern, "uy"), name]);

const BOUND = /^ ?(?:(?<before>[之以]前|前(?![后期任三]))|(?<after>[之以]后|以来|后(?![勤备续期]))|(?<since>起(?![草诉重义])|开始)|以?内(?![部容蒙科外地设])|期间|[那当]天|当日|左右|前后)/;
const CLOSED = /^ ?(?:的|$|[^\p{sc=Han}0-9a-z ])/u;
const BEHIND = new RegExp(`^(?: ?的?(?:正式|开始|起|就|将|已|即|才){0,2} ?${VERB}[的了]?|${PAPERS})`, "u");
const BEFORE = new RegExp(`${VERB}(?<link>(?:截[至止]|的?日期|的?时间|日|是|为|于|在|到|至|自|从|[: ])*)$`, "u");
const TO_NEXT = new RegExp("^" + TO);
const LONGEST_BEFORE = 16;

/** A day as its number; throws where there is none. */
function number(year, month, day) {
  const time = new Date(Date.UTC(year, month - 1, day));
  if (!month || !day || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) throw new RangeError();
  return time / 864e5;
}
const date = day => new Date(day * 864e5);
const yearOf = day => date(day).getUTCFullYear(), monthOf = day => date(day).getUTCMonth() + 1, dayOf = day => date(day).getUTCDate();
const lastOfMonth = (year, month) => Date.UTC(year, month, 0) / 864e5;
const text = day => date(day).toISOString().slice(0, 10);
/** So many years later, on the last day of February where there is no 29th. */
const plusYears = (day, years) =>
  Math.min(Date.UTC(yearOf(day) + years, monthOf(day) - 1, dayOf(day)) / 864e5, lastOfMonth(yearOf(day) + years, monthOf(day)));

const period = (from, to, yearSaid, reachesIn) => {
  if (to < from) throw new RangeError();
  return {from, to, yearSaid, reachesIn};
};
const months = (year, first, last, yearSaid) => period(number(year, first, 1), lastOfMonth(year, last || number(0, 0, 0)), yearSaid, false);

/** What is read at each form; `n` gives a part as a number, `today` a day. */
function readings(has, today, parse) {
  const n = name => parse(has[name]);
  const said = Boolean(has.year || has.short || has.relative);
  const year = has.year ? Number(has.year) : has.short ? 2000 + Number(has.short)
    : yearOf(today) + (has.relative ? RELATIVE[has.relative.replace("度", "")] : 0);
  const partOfMonth = whole => {
    const {from, to, yearSaid} = whole;
    switch (has.part) {
      case "上旬": case "初": return period(from, from + 9, yearSaid, false);
      case "中旬": return period(from + 10, from + 19, yearSaid, false);
      case "下旬": return period(from + 20, to, yearSaid, false);
      case "底": case "末": return period(from + 20, to, yearSaid, true);
      default: return whole;
    }
  };
  const quarterOf = (of, quarter, yearSaid) => {
    const last = 3 * quarter;
    return !has.part ? months(of, last - 2, last, yearSaid)
      : has.part === "初" ? months(of, last - 2, last - 2, yearSaid) : {...months(of, last, last, yearSaid), reachesIn: true};
  };
  const monthsAgo = count => {
    const all = yearOf(today) * 12 + monthOf(today) - 1 - count;
    return [Math.floor(all / 12), all % 12 + 1];
  };
  return {
    day: () => {
      let of = year;
      const month = n("month"), day = n("day");
      while (month === 2 && day === 29 && !said && (of % 4 || !(of % 100) && of % 400)) of--;
      const one = number(of, month, day);
      return period(one, one, said, true);
    },
    daysOfMonth: () => period(number(year, n("month"), n("day")), number(year, n("month"), n("last")), said, true),
    month: () => partOfMonth(months(year, n("month"), n("month"), said)),
    monthAgo: () => {
      const [of, month] = monthsAgo(AGO[has.ago]);
      return partOfMonth(months(of, month, month, true));
    },
    weekAgo: () => {
      const monday = today - (date(today).getUTCDay() + 6) % 7 - 7 * AGO[has.ago];
      return period(monday, monday + 6, true, false);
    },
    quarterAgo: () => {
      const [of, month] = monthsAgo(3 * AGO[has.ago]);
      return quarterOf(of, Math.ceil(month / 3), true);
    },
    monthsOfYear: () => joined(months(year, n("month"), n("month"), said), months(year, n("last"), n("last"), false)),
    years: () => period(number(year, 1, 1), number(n("last"), 12, 31), true, false),
    wholeYear: () => months(year, 1, 12, true),
    halfYear: () => has.half === "上" ? months(year, 1, 6, said) : months(year, 7, 12, said),
    partOfYear: () => has.part === "初" ? months(year, 1, 2, said) : has.part === "中" ? months(year, 6, 7, said)
      : {...months(year, 11, 12, said), reachesIn: true},
    firstQuarters: () => months(year, 1, 3 * (has.first === "两" ? 2 : n("first")), said),
    quarter: () => quarterOf(year, n("quarter"), said),
    holiday: () => {
      const [month, day, count] = HOLIDAYS[has.holiday];
      const first = number(year, month, day);
      return period(first, has.rest ? first + count - 1 : first, said, false);
    },
  };
}

/** The same days in another year. */
function inYear(one, year) {
  const years = year - yearOf(one.from), end = plusYears(one.to, years);
  const endsMonth = one.to === lastOfMonth(yearOf(one.to), monthOf(one.to)) && one.from !== one.to;
  return period(plusYears(one.from, years), endsMonth ? lastOfMonth(yearOf(end), monthOf(end)) : end, one.yearSaid, one.reachesIn);
}

/** From a period to another; a year that only one says is that of both. */
function joined(first, last) {
  let one = first, other = last;
  if (!other.yearSaid) {
    other = inYear(other, yearOf(one.to));
    if (other.to < one.from) other = inYear(last, yearOf(one.to) + 1);
  } else if (!one.yearSaid) {
    one = inYear(one, yearOf(other.from));
    if (other.to < one.from) one = inYear(one, yearOf(one.from) - 1);
  }
  return period(one.from, other.to, first.yearSaid || last.yearSaid, last.reachesIn);
}

function periodAt(query, start, today, parse) {
  for (const [pattern, name] of FORMS) {
    pattern.lastIndex = start;
    const found = pattern.exec(query);
    if (!found) continue;
    const end = start + found[0].length;
    try {
      return {period: readings(found.groups, today, parse)[name](), end};
    } catch (noSuchDay) {
      return {period: null, end};
    }
  }
  return null;
}

const kindOf = ({published, effective, expires}) => published ? "PUBLISHED" : effective ? "EFFECTIVE" : expires ? "EXPIRES" : "SIGNED";

/** Days with all that tells of them: bounds, verbs. */
function asked(query, begin, done, start, beginEnd, today, parse) {
  let one = begin, end = beginEnd;
  const to = TO_NEXT.exec(query.slice(end));
  const next = to && periodAt(query, end + to[0].length, today, parse);
  if (next && next.period && (!one.yearSaid || !next.period.yearSaid || next.period.to >= one.from)) {
    one = joined(one, next.period);
    end = next.end;
  }
  const bound = BOUND.exec(query.slice(end)), has = bound ? bound.groups : {};
  if (bound) end += bound[0].length;
  let verb = null;
  const behind = BEHIND.exec(query.slice(end));
  if (behind) verb = {kind: kindOf(behind.groups), edge: end + behind[0].length};
  else {
    const from = Math.max(done, start - LONGEST_BEFORE);
    const before = BEFORE.exec(query.slice(from, start));
    if (before && (CLOSED.test(query.slice(end)) || before.groups.link)) verb = {kind: kindOf(before.groups), edge: from + before.index};
  }
  const kind = verb ? verb.kind : has.since ? "EFFECTIVE" : "ANY";
  const open = has.after || (has.since && kind !== "EFFECTIVE");
  const last = open ? "9999-12-31" : text(has.before && !one.reachesIn ? one.from - 1 : one.to);
  const lead = /[自从在于到至](?= ?$)/.exec(query.slice(Math.max(done, start - 2), start));
  const outerStart = verb && verb.edge < start ? verb.edge : lead ? Math.max(done, start - 2) + lead.index : start;
  const outerEnd = verb && verb.edge > start ? verb.edge : end;
  return {from: has.before ? "0001-01-01" : text(one.from), to: last, yearSaid: one.yearSaid, kind,
    start: outerStart, end: outerEnd + (query[outerEnd] === "的" ? 1 : 0)};
}

/**
 * The days that a query names, in its order.
 *
 * @param query normalised
 * @param today as 2021-03-17
 * @param parse gives the number that digits or numerals say, or 0
 */
function days(query, today, parse) {
  const found = [];
  for (let at = 0, done = 0; at < query.length;) {
    const begin = periodAt(query, at, Date.parse(today) / 864e5, parse);
    if (!begin) {
      at++;
    } else if (!begin.period) {
      at = begin.end;
    } else {
      const one = asked(query, begin.period, done, at, begin.end, Date.parse(today) / 864e5, parse);
      found.push(one);
      at = done = one.end;
    }
  }
  return found;
}

if (typeof window === "undefined") module.exports = days; else window.days = days;
})();
