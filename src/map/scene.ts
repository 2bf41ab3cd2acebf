import type { ChapterId } from "../story/chapter.ts";

/**
 * How sure anyone can be of what a mark stands for. The same signs stand on maps and in lists; signs.ts says which
 * claim gets which. `closed` and `place` say nothing of that: they stand for a closed crossing and for a place.
 */
export type Sign = "measured" | "claimed" | "reported" | "disputed" | "opinion" | "unknown" | "closed" | "place";

/** What a name on the map belongs to, which decides its type. */
export type LabelKind = "country" | "exclave" | "province" | "capital" | "town" | "village" | "end" | "sea" | "water";

/** The side of its point on which a label stands. */
export type Anchor = "left" | "right" | "top" | "bottom" | "center";

/** A name, placed by hand: of a record (`place`), or of something that the names catalogue knows. */
export interface SceneLabel {
  /** A place id, or a key of the names catalogue. */
  readonly name: string;
  readonly kind: LabelKind;
  /** Where it stands, if not at its place's point. */
  readonly at?: readonly [number, number];
  readonly anchor?: Anchor;
  /** Left out where the picture is narrow. */
  readonly minor?: true;
}

/** A point with a sign and, usually, a callout: text at the end of a thin leader. */
export interface SceneMark {
  /** The key of its words in the language's callouts. */
  readonly key: string;
  readonly place: string;
  readonly sign: Sign;
  /** Where the callout's text begins (or ends, ranged right), in pixels from the point. */
  readonly to: readonly [dx: number, dy: number];
  /** The same where the picture is narrow; left out there if `null`. */
  readonly narrow?: readonly [dx: number, dy: number] | null;
  /** Whether the point is one of the strikes, which alone are drawn in the strike colour. */
  readonly strike?: true;
}

/** A measured distance, drawn between the end points of its figure. */
export interface SceneMeasure {
  readonly figure: string;
  /** On which side of the line, going from its first end to its second, the number stands. */
  readonly side: "left" | "right";
  readonly lead?: true;
  readonly minor?: true;
}

/**
 * How a line is drawn: a link by its state, a pipeline by what it carries, a stretch that is measured along its whole
 * length, the course of something of which only a part is measured.
 */
export type LineKind = "open" | "stopped" | "replacement" | "oil" | "gas" | "measured" | "course";

/** The relief pictures that there are. */
export type ReliefName = "caucasus" | "region";

/** What a map shows at one step. */
export interface Scene {
  readonly id: ChapterId;
  /** The day that the picture speaks of. */
  readonly date: string;
  /** West, south, east, north in degrees: what has to be in the picture, whatever its shape. */
  readonly frame: readonly [number, number, number, number];
  /** Which relief picture lies under it, fine or wide; none where the view is nearer than either can show. */
  readonly relief: ReliefName | null;
  readonly locator: boolean;
  readonly labels: readonly SceneLabel[];
  readonly marks: readonly SceneMark[];
  readonly measures: readonly SceneMeasure[];
  readonly lines: readonly { readonly line: string; readonly kind: LineKind }[];
  /** Provinces shaded as one group. */
  readonly provinces: readonly string[];
  /** Whether the small enclaves between Armenia and Azerbaijan are drawn. */
  readonly enclaves: boolean;
  /** Places drawn as a circle of the size of their uncertainty. */
  readonly uncertain: readonly string[];
}
