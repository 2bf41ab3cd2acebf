import type { Edition } from "../../map/edition.ts";
import type { Inset } from "../../story/chapter.ts";
import { Access } from "./Access.tsx";
import { Accounts } from "./Accounts.tsx";
import { People } from "./People.tsx";
import { Reach } from "./Reach.tsx";

/** A chapter's evidence, to stand beside its prose. */
export function Evidence({ of, edition }: { of: Inset; edition: Edition }) {
  if (of === "accounts") return <Accounts atlas={edition.atlas} inFull={false} />;
  if (of === "access") return <Access records={edition.atlas.records} />;
  if (of === "people") return <People atlas={edition.atlas} />;
  return <Reach edition={edition} />;
}
