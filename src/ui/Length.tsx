import type { Estimate } from "../../geo/records.ts";
import { sayFigure, sayPublished, sayRange } from "../story/say.ts";

/** A length or a range of lengths that is no figure: a tick of an axis, a published range, a row of a table. */
interface LengthProps {
  readonly low: number;
  /** The same as `low`, in metres, unless it is a range. */
  readonly high?: number;
  /** The finest step that is printed, in metres. */
  readonly step: number;
}

const text = ({ low, high = low, step }: LengthProps): string => {
  const said = { unit: "m" as const, value: low === high ? low : null, low, high, step, share: false };
  return low === high ? sayFigure(said) : sayRange(said);
};

const data = ({ low, high = low, step }: LengthProps): string => [Math.round(low), Math.round(high), step].join("/");

/** A length in running text. The page's scripts say it again in the reader's units. */
export function Length(props: LengthProps) {
  return <span data-length={data(props)}>{text(props)}</span>;
}

/** A length in the text of a picture. */
export function LengthInPicture(props: LengthProps) {
  return <tspan data-length={data(props)}>{text(props)}</tspan>;
}

/** What somebody published, in the digits that they gave; lengths and areas follow the reader's units. */
export function PublishedValue({ low, high, unit }: Pick<Estimate, "low" | "high" | "unit">) {
  const said = low === high ? sayPublished(low, unit) : `${sayPublished(low, unit)} – ${sayPublished(high, unit)}`;
  if (unit !== "m" && unit !== "m2") return said;
  return <span data-published={[low, high, unit].join("/")}>{said}</span>;
}
