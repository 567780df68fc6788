/** Figures, dates and lists as a language writes them, by the browser's own `Intl`: the same rules as the app's (`src/app/i18n`). */

const REGIONS = { zh: "zh-CN", en: "en-GB", fr: "fr-FR" };

/** Above this a number is said in words first: 200 billion. */
const LARGE = 1_000_000;

const COMPACT = { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 15 };
const EXACT = { maximumFractionDigits: 20 };

export class Format {
  #language;
  #t;
  #made = new Map();

  /** `t` gives the words of a key, or `null`. */
  constructor(language, t) {
    this.#language = language;
    this.#t = t;
  }

  /** Digits go in as text: a fraction would otherwise show the float that it is. `null` where `Intl` refuses. */
  #number(value, options) {
    try {
      const key = JSON.stringify(options);
      if (!this.#made.has(key)) this.#made.set(key, new Intl.NumberFormat(REGIONS[this.#language], options));
      return this.#made.get(key).format(String(value));
    } catch {
      return null;
    }
  }

  number(value) {
    return this.#number(value, EXACT) ?? String(value);
  }

  percent(share) {
    return this.quantity(Math.round(share * 1000) / 10, "percent");
  }

  list(items) {
    return new Intl.ListFormat(REGIONS[this.#language]).format(items);
  }

  /** A number with any unit: `Intl`'s words where it knows the unit, else ours, else its plain name. */
  quantity(value, unit) {
    const unitDisplay = unit === "percent" ? "short" : "long";
    return this.#number(value, { style: "unit", unit, unitDisplay, ...EXACT }) ?? this.#withUnit(this.number(value), unit);
  }

  #withUnit(number, unit) {
    const words = this.#t(`unit.${unit.replaceAll("-", "_")}`);
    return words === null ? this.#t("figure.with_plain_unit", number, unit) : this.#t("figure.with_unit", number, words);
  }

  #money(value, currency, digits = EXACT) {
    const options = { style: "currency", currency, minimumFractionDigits: 0, ...digits };
    return this.#number(value, options) ?? this.#withUnit(this.number(value), currency);
  }

  /** A large sum as one says it: 2000亿欧元, “€200 billion”, «200 Md €». */
  #largeMoney(value, currency) {
    const style = { style: "currency", currency };
    if (this.#language === "zh") return this.#number(value, { ...style, currencyDisplay: "name", ...COMPACT });
    if (this.#language === "fr") return this.#number(value, { ...style, notation: "compact", maximumSignificantDigits: 15 });
    // English sets its symbol before the words, which Intl does for plain digits only.
    const zero = this.#number(0, { ...style, maximumFractionDigits: 0 });
    const words = this.#number(value, COMPACT);
    if (zero === null || words === null) return null;
    const sign = words.startsWith("-") ? "-" : "";
    return sign + zero.replace("0", words.slice(sign.length));
  }

  /** `{ said, digits }`: as one says it, and with every digit where that differs. `null` where the text says too little. */
  figure(figure) {
    const { iso, kind, value, low, high } = figure;
    const about = (words) => (figure.approximate ? this.#t("figure.about", words) : words);
    if (iso !== undefined) {
      const said = kind === "duration" || kind === "age" ? this.duration(iso) : this.dates(iso);
      return { said: about(said), digits: null };
    }
    const both = (make) => {
      if (low !== undefined && high !== undefined) return this.#t("figure.range", make(low), make(high));
      if (value !== undefined) return make(value);
      return make(low ?? high);
    };
    if (value === undefined && low === undefined && high === undefined) return null;
    let said = both((size) => this.#said(figure, size));
    if (value === undefined && high === undefined) said = this.#t("figure.at_least", said);
    else if (value === undefined && low === undefined) said = this.#t("figure.at_most", said);
    else if (low === undefined || high === undefined) said = about(said);
    return { said, digits: (value ?? high ?? 0) >= LARGE ? both((size) => this.#plain(figure, size)) : null };
  }

  #said(figure, value) {
    if (Math.abs(value) < LARGE) return this.#plain(figure, value);
    if (figure.kind === "money" && figure.unit) return this.#per(figure, this.#largeMoney(value, figure.unit) ?? String(value));
    const number = this.#number(value, COMPACT) ?? String(value);
    return this.#per(figure, figure.unit ? this.#withUnit(number, figure.unit) : number);
  }

  #plain(figure, value) {
    if (figure.kind === "money" && figure.unit) return this.#per(figure, this.#money(value, figure.unit));
    if (figure.kind === "ordinal") return this.#per(figure, this.#t("figure.nth", this.number(value)));
    return this.#per(figure, figure.unit ? this.quantity(value, figure.unit) : this.number(value));
  }

  #per(figure, words) {
    return figure.per === undefined ? words : this.#perUnit(figure.per, words);
  }

  #perUnit(unit, words) {
    return this.#t(`per.${unit}`, words) ?? this.#t("figure.per", words, this.#t(`unit.${unit.replaceAll("-", "_")}`) ?? unit);
  }

  /** What a figure comes to in its base unit, with every digit. */
  base(figure) {
    if (!figure.base) return null;
    const { unit, value, low, high } = figure.base;
    const other = this.figure({ ...figure, unit, value, low, high });
    return other && (other.digits ?? other.said);
  }

  /** The words for a unit without a number: `EUR` «euros», `kilometer` 公里, `flop/second`. */
  unit(unit) {
    const [name, per] = unit.split("/");
    const named = /^[A-Z]{3}$/.test(name)
      ? this.#number(2, { style: "currency", currency: name, currencyDisplay: "name", maximumFractionDigits: 0 })
      : null;
    const words = (named ?? this.quantity(2, name)).replace(/^[2\s]+|[2\s]+$/gu, "");
    return per === undefined ? words : this.#perUnit(per, words);
  }

  /** The rate between two sums printed as conversions of each other: one of the dearer, to three digits. */
  rate(first, second) {
    if (first.rate === undefined) return null;
    const [one, other] = first.rate >= 1 ? [first, second] : [second, first];
    if (one.rate === undefined) return null;
    const digits = { maximumSignificantDigits: 3 };
    return this.#t("card.rate_of", this.#money(1, one.unit, digits), this.#money(one.rate, other.unit, digits));
  }

  /** A date, or two with a slash between them. */
  dates(iso) {
    const [from, to] = iso.split("/");
    return to === undefined ? this.date(from) : this.#t("figure.range", this.date(from), this.date(to));
  }

  /** An ISO 8601 date of any precision: `2025`, `2025-02`, `2025-Q1`, `2026-04-17T13:19`, `--04-17`, `T13:19`. */
  date(iso) {
    const parts = /^(?:(\d{4})|-)?(?:-?Q([1-4])|-(\d\d))?(?:-(\d\d))?(?:(?:T|(?<=^))(\d\d):(\d\d))?$/.exec(iso);
    if (!parts) return iso;
    const [, year, quarter, month, day, hour, minute] = parts;
    if (quarter) return year ? this.#t("figure.quarter", quarter, year) : this.#t("figure.quarter_alone", quarter);
    const moment = new Date(0);
    moment.setUTCFullYear(Number(year ?? 2000), Number(month ?? 1) - 1, Number(day ?? 1));
    moment.setUTCHours(Number(hour ?? 0), Number(minute ?? 0));
    const options = {
      timeZone: "UTC",
      ...(year && { year: "numeric" }),
      ...(month && { month: "long" }),
      ...(day && { day: "numeric" }),
      ...(hour && { hour: "numeric", minute: "2-digit", hourCycle: "h23" }),
    };
    try {
      return new Intl.DateTimeFormat(REGIONS[this.#language], options).format(moment);
    } catch {
      return iso;
    }
  }

  /** `P5Y`, `P1Y6M`, `PT36H`, in words. What it cannot read stays as it is. */
  duration(iso) {
    if (!/^P(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?$/.test(iso)) return iso;
    const [days, clock = ""] = iso.slice(1).split("T");
    const read = (part, units) => [...part.matchAll(/([\d.]+)([A-Z])/g)].map(([, size, unit]) => this.quantity(size, units[unit]));
    const parts = [
      ...read(days, { Y: "year", M: "month", W: "week", D: "day" }),
      ...read(clock, { H: "hour", M: "minute", S: "second" }),
    ];
    return parts.length === 0 ? iso : this.list(parts);
  }
}
