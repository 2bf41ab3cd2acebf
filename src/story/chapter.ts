/** The ten views, in the order of the story. The ids are addresses: they never change. */
export const CHAPTER_IDS = [
  "strikes",
  "ten-kilometers",
  "exclave",
  "last-link",
  "two-accounts",
  "place-of-hope",
  "exposure",
  "response",
  "restraint",
  "and-yet",
] as const;

export type ChapterId = (typeof CHAPTER_IDS)[number];

/** What shows a chapter's evidence beside its prose: the two accounts, the links by day, people, or what lies within reach. */
export type Inset = "accounts" | "access" | "people" | "reach";

/** Prose of the story and what it stands on. */
export interface Chapter {
  readonly id: ChapterId;
  readonly title: string;
  /** Paragraphs of prose with slots, see prose.ts. */
  readonly paragraphs: readonly string[];
  readonly insets?: readonly Inset[];
  /** What happened after the article was published: set apart, and dated. */
  readonly after?: { readonly event: string; readonly paragraphs: readonly string[] };
  /** Records, beyond the figures, dates and quotes of the prose, whose sources the chapter stands on. */
  readonly standsOn: readonly string[];
}
