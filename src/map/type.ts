import type { LabelKind } from "./scene.ts";

/** How a kind of name is set, in the poster and in the live map alike. Sizes in pixels, spacing in em. */
export interface LabelType {
  readonly face: "Label" | "Label Bold" | "Label Italic";
  readonly size: number;
  readonly spacing: number;
  readonly colour: "ink" | "quiet" | "waterInk" | "exclaveEdge";
  /** Whether it is set in spaced capitals. */
  readonly capitals: boolean;
  /** Whether a dot marks its point. */
  readonly dot: boolean;
}

export const LABEL_TYPE: Readonly<Record<LabelKind, LabelType>> = {
  country: { face: "Label", size: 13, spacing: 0.2, colour: "quiet", capitals: true, dot: false },
  exclave: { face: "Label Bold", size: 14, spacing: 0, colour: "exclaveEdge", capitals: false, dot: false },
  province: { face: "Label", size: 12, spacing: 0.04, colour: "ink", capitals: false, dot: false },
  capital: { face: "Label Bold", size: 13, spacing: 0, colour: "ink", capitals: false, dot: true },
  town: { face: "Label", size: 12.5, spacing: 0, colour: "ink", capitals: false, dot: true },
  village: { face: "Label", size: 11.5, spacing: 0, colour: "ink", capitals: false, dot: true },
  /** What an end of a measured line is, where it is no place with a name. */
  end: { face: "Label", size: 12, spacing: 0, colour: "ink", capitals: false, dot: false },
  sea: { face: "Label Italic", size: 14, spacing: 0.06, colour: "waterInk", capitals: false, dot: false },
  water: { face: "Label Italic", size: 12, spacing: 0.02, colour: "waterInk", capitals: false, dot: false },
};

/** Distance of a label from its point, in pixels. */
export const LABEL_GAP = 7;

export const LINE_HEIGHT = 1.2;
