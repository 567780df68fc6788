// What the journeys do and look at on an article’s page.
import { words } from "./words.mjs";

/** The parts of the insight by the names the page gives them, and the key of each one’s title. */
export const SECTIONS = {
  "core-point": "section.core_point",
  summary: "section.summary",
  "key-players": "section.key_players",
  impact: "section.impact",
  tracking: "section.tracking",
  highlights: "section.highlights",
  companies: "section.companies",
  categories: "section.categories",
  keywords: "section.keywords",
  quotes: "section.quotes",
  figures: "section.figures",
  entities: "section.entities",
  facts: "section.facts",
};

export const insight = (page) => page.locator("#insight");
export const text = (page) => page.locator("#article-text");
export const marks = (page, kind) => page.locator(kind ? `mark[data-kind="${kind}"]` : "mark[data-mark]");
export const card = (page) => page.getByTestId("mark-card");
export const processing = (page) => page.getByTestId("processing");

/** Waits until the analysis is on the page. */
export const analysed = (page) => processing(page).waitFor();

/** Everything the insight says, but for the line about its own making. */
export async function insightText(page) {
  return insight(page).evaluate((panel) =>
    [...panel.querySelectorAll("[data-testid]")]
      .filter((part) => part.dataset.testid !== "processing")
      .map((part) => `${part.dataset.testid}: ${part.textContent}`),
  );
}

/** Every mark: its kind, what it covers and what it comes to for machines. */
export async function markList(page) {
  return marks(page).evaluateAll((all) =>
    all.map((mark) => [
      mark.dataset.kind,
      mark.textContent,
      mark.querySelector("time")?.dateTime ?? mark.querySelector("data")?.value ?? null,
    ]),
  );
}

/** The button that leads from a statement to its words. */
export const evidence = (page, locale, statement) =>
  page.getByRole("button", { name: words(locale, "insight.evidence_for", statement), exact: true });

/** A mark by the words it covers. */
export const mark = (page, covered) => marks(page).filter({ hasText: covered }).first();

/** Holds back every request for files of this name until `release` is called. */
export async function hold(context, pattern) {
  let release;
  const gate = new Promise((resolve) => (release = resolve));
  await context.route(pattern, async (route) => {
    await gate;
    await route.continue().catch(() => {});
  });
  return release;
}

/** An article that is carried in one language only, for each. */
export const CARRIED_IN = { zh: "huawei-ascend-roadmap", en: "uk-tech-prosperity-deal", fr: "jean-zay-alice-recoque" };
