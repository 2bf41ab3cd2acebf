import type { Edition } from "../../map/edition.ts";
import type { Inset } from "../../story/chapter.ts";
import type { NumberKind } from "../FigureNumber.tsx";
import { Accounts } from "./Accounts.tsx";

/** A chapter's evidence, beside its prose. */
export function Evidence({ of, edition }: { of: Inset; edition: Edition; numbers: NumberKind }) {
  if (of === "accounts") return <Accounts atlas={edition.atlas} allOpen={false} />;
  return null;
}
