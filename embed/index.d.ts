/**
 * Précis as a module: exact figures, merged names and an insight from news in Chinese, English and French.
 *
 * Everything is read in a worker (in Node: in a thread) that the first call begins; nothing leaves the machine. Positions
 * (`start`, `end`; half-open) count UTF-16 code units of the text that was handed in, as JavaScript's strings do, so that
 * `text.slice(start, end)` gives the words.
 *
 * Numbers are exact up to 2^53 for whole ones and up to 15 digits for fractions; beyond that they are the nearest, as everywhere
 * in JavaScript. The text itself always has the figure as it was written.
 */

/** A language that Précis reads and speaks. */
export type Locale = "zh" | "en" | "fr";
/** A language of a text; `other` is shown, not read. */
export type Language = Locale | "other";
/** One thing for each display language. */
export type ByLocale<T> = Record<Locale, T>;

/** Words of the text: `text.slice(start, end)`. */
export interface Range {
  start: number;
  end: number;
}

/** What can be said beforehand about a text. */
export interface Options {
  /** Comes back as `id`. */
  id?: string;
  /** The title, where it is known apart from the text. */
  title?: string;
  /** The language, where it is known; counts for short texts. */
  language?: Locale;
  /** When it was published, `2026-04-17` or `2026-04-17T13:19`: «yesterday» is told from it. */
  published?: string;
  /** What the text is; told from the text by default. */
  input?: "auto" | "text" | "markdown";
  /** `false` reads on the caller's own thread. Default: `true`; where workers are barred, that is done anyway. */
  worker?: boolean;
}

export interface SummarizeOptions extends Options {
  /** So many sentences. */
  sentences?: number;
  /** At most so many words; a Chinese character counts as one. */
  words?: number;
  /** Without a number: short, or about twice that. Default: `short`. */
  length?: "short" | "medium";
}

export interface ExtractOptions extends Options {
  /** How the article's text is written. Default: `text`. */
  format?: "text" | "markdown";
}

/** A text: its characters, or, in browsers alone, a page or a part of one (`XMLHttpRequest`'s `document`, an element). */
export type Input = string | Document | Element;

/**
 * Everything Précis finds in a text. Rejects for an option that cannot be read, a text of more than 32 MiB, and where the engine or
 * the data of the text's language cannot be loaded; a text of any kind is no error.
 */
export function analyze(input: Input, options?: Options): Promise<Analysis>;

/** The sentences that say what matters, in the order of the text. */
export function summarize(input: Input, options?: SummarizeOptions): Promise<Summarized>;

/** The article without the page around it: navigation, credits and teasers of other stories are left out. */
export function extract(input: Input, options?: ExtractOptions): Promise<Extracted>;

/** Begins to load the engine (some 700 KB), so that the first call does not wait for it. */
export function warmUp(): void;

/** Ends the worker and lets go of its memory. Calls under way are rejected; a later call begins anew. */
export function dispose(): void;

/** The analysis of one text: version 1 of the contract that the command line writes as JSON. */
export interface Analysis {
  version: 1;
  id: string;
  /** The dominant language; each block has its own. */
  language: Language;
  title: Range | null;
  /** The title in each language that the text has one in. */
  titles: Partial<ByLocale<string>>;
  /** Whether there was no title and `title` is a part of the text. */
  title_derived: boolean;
  /** The publication. */
  source: string | null;
  author: string | null;
  /** ISO 8601. */
  published: string | null;
  /** The text that the positions count in, where the caller does not have it: made of a page. */
  text?: string;
  /** One entry for each language that the text carries the article in; none for a text in one language. */
  versions: Version[];
  /** Labelled statements of the publisher's own. */
  fields: Field[];
  /** Every line of the text, in order; junk is set aside as `boilerplate`. */
  blocks: Block[];
  /** Of the kept blocks, in order. */
  sentences: Sentence[];
  figures: Figure[];
  /** Most salient first. */
  entities: Entity[];
  quotes: Quote[];
  facts: Fact[];
  keywords: Keyword[];
  summary: Summary;
  insight: Insight;
  processing: Processing;
}

export interface Version {
  language: Locale;
  /** The publisher's own summary: numbers of `blocks`. */
  summary: number[];
  /** The article: numbers of `blocks`. */
  body: number[];
}

export interface Field {
  kind: "core_point" | "key_players" | "impact" | "tracking" | "highlights" | "companies" | "categories" | "processing";
  label: Range;
  /** Numbers of `blocks`. */
  blocks: number[];
}

export interface Block extends Range {
  kind: "title" | "heading" | "byline" | "paragraph" | "quote" | "list_item" | "caption" | "field" | "boilerplate";
  language: Language;
}

export interface Sentence extends Range {
  language: Language;
  /** Its place in `blocks`. */
  block: number;
}

export type FigureKind =
  | "money" | "percentage" | "quantity" | "count" | "ordinal" | "ratio" | "date" | "time" | "datetime" | "duration" | "age";

/** A figure: number, scale and unit. */
export interface Figure extends Range {
  kind: FigureKind;
  /** The size as a whole: 200000000000 for «200 milliards d’euros». */
  value?: number;
  /** ISO 4217 for money, `percent`, else the singular CLDR name: `gigawatt`, `kilometer`, `year`. */
  unit?: string;
  /** The ends of a range. */
  low?: number;
  high?: number;
  approximate: boolean;
  /** Of a rate: `second` in «operations per second». */
  per?: string;
  /** Dates, times and durations in ISO 8601, as far as they are known. */
  iso?: string;
  /** The figure, by its place in `figures`, that says the same in another unit. */
  conversion?: number;
  /** What the unit measures: `money`, `length`, `power` … */
  family?: string;
  /** The same in the unit of its family that figures are compared in. */
  base?: { unit: string; value?: number; low?: number; high?: number };
  /** The rate that a conversion implies. */
  rate?: number;
  /** Whether the text leaves the unit open: «dollars» read as US dollars. */
  ambiguous?: boolean;
}

export type EntityKind = "organization" | "person" | "place" | "product" | "event";

/** What somebody is or where something is based, in the languages it is known in. */
export interface Attribute extends Partial<ByLocale<string>> {
  origin: "text" | "knowledge_base";
  /** Where the text says so. */
  evidence?: Range;
}

/** One referent, whatever it is called. */
export interface Entity {
  /** From the knowledge base, else made of the name: the same in every text. */
  id: string;
  kind: EntityKind;
  name: string;
  names: Partial<ByLocale<string>>;
  wikidata: string | null;
  /** 0 to 1: how much the text is about it. */
  salience: number;
  role?: Attribute;
  base?: Attribute;
  mentions: Range[];
}

export interface Quote extends Range {
  /** An entity's `id`. */
  speaker: string | null;
}

/** Who did what, to whom, with which figures, when. */
export interface Fact {
  kind:
    | "agreement" | "investment" | "funding" | "acquisition" | "product_launch" | "selection" | "plan" | "appointment"
    | "regulation" | "research" | "event" | "facility" | "results" | "workforce" | "statement";
  modality: "asserted" | "planned" | "possible" | "negated";
  /** Entities' `id`s. */
  agents: string[];
  objects: string[];
  /** Places in `figures`. */
  figures: number[];
  /** ISO 8601. */
  when?: string;
  evidence: Range[];
}

export interface Keyword {
  text: string;
  /** 0 to 1. */
  score: number;
}

export interface Summary {
  /** Places in `sentences`, in the order of the text. */
  sentences: number[];
  /** The order in which a longer summary takes sentences. */
  order: number[];
  text: ByLocale<string>;
  /** The language each text is really in: what is quoted keeps its own. */
  languages: ByLocale<Language>;
  /** The sentences that each text rests on. */
  evidence: ByLocale<number[]>;
}

/** A statement in the three display languages, with the words it rests on. */
export interface Statement {
  text: ByLocale<string>;
  languages: ByLocale<Language>;
  evidence: Range[];
}

export interface Reasoned {
  reason: ByLocale<string>;
  languages: ByLocale<Language>;
  evidence: Range[];
}

export type Category =
  | "artificial_intelligence" | "cloud_computing" | "startups" | "semiconductors" | "high_performance_computing" | "energy"
  | "health" | "policy" | "telecom" | "space" | "mobility" | "finance" | "cybersecurity" | "robotics" | "quantum" | "software"
  | "research" | "trade" | "defense" | "climate";

export type Highlight =
  | "investment_funding" | "partnership" | "product_launch" | "policy" | "acquisition" | "research" | "infrastructure"
  | "appointment" | "event" | "risk";

export interface Insight {
  core_point: Statement | null;
  key_players: { entity: string; role?: Attribute; base?: Attribute; evidence: Range[] }[];
  impact: (Reasoned & { sector: Category; level: "high" | "medium" | "low" })[];
  tracking: Reasoned & { level: "strong" | "watch" | "archive" };
  highlights: Highlight[];
  /** Beside `highlights`. */
  highlight_evidence: Range[][];
  companies: {
    entity: string;
    stage?: "startup" | "growth" | "mature";
    sentiment: "positive" | "neutral" | "negative";
    evidence: Range[];
  }[];
  categories: Category[];
  /** Beside `categories`. */
  category_evidence: Range[][];
}

/** The only part that may differ between two runs on the same text. */
export interface Processing {
  engine: string;
  milliseconds: number;
}

export interface Summarized {
  id: string;
  language: Language;
  sentences: (Range & { text: string; score: number })[];
}

export interface Extracted {
  id: string;
  language: Language;
  title: string | null;
  title_derived: boolean;
  source: string | null;
  author: string | null;
  published: string | null;
  text: string;
}

/** What a `precis-error` tells. */
export interface ReaderError {
  /**
   * `unavailable`: the reader's own script did not come; `unreachable`, `status`, `malformed`, `too_large`: the address; `empty`:
   * there is neither text nor address; `unknown`: the corpus has no such article; `analysis`: the engine or its data did not come.
   */
  code: "unavailable" | "unreachable" | "status" | "malformed" | "too_large" | "empty" | "unknown" | "analysis";
  message: string;
}

/** `<precis-reader>`, defined by `precis.js`. */
export interface PrecisReader extends HTMLElement {
  /** The address of a page, a text, or a corpus's `manifest.json`; seen from the page. */
  src: string;
  /** The text to read, given by script: comes before `src` and what stands inside the element. */
  text: string | null;
  /** The display language in use; setting it sets `lang`. */
  language: Locale | null;
  /** `auto` (the system's), `light`, `dark`, `inherit` (the page's `color-scheme`). */
  theme: "auto" | "light" | "dark" | "inherit" | "";
  /** Of `languages header legend text insight details footer`, those to show. All of them by default. */
  parts: string;
  /** Of `figure organization person place product event`, the kinds to mark. All of them by default. */
  marks: string;
  /** When the text was published. */
  published: string;
  /** Of a corpus: the article that is open; empty for the list. */
  article: string;
  readonly analysis: Analysis | null;
  /** Loads what reads and draws without waiting to be seen. */
  load(): Promise<void>;
  /** Opens an article of the corpus; `null` goes back to the list. */
  open(id: string | null): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    "precis-reader": PrecisReader;
  }
  interface HTMLElementEventMap {
    /** The element shows its article or its list for the first time. */
    "precis-ready": CustomEvent<{ language: Locale }>;
    /** An article has been read. */
    "precis-analysis": CustomEvent<Analysis>;
    /** Something did not come. */
    "precis-error": CustomEvent<ReaderError>;
    /** The display language has changed. */
    "precis-language": CustomEvent<{ language: Locale }>;
  }
}
