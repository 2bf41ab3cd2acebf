import type { Edition } from "../../map/edition.ts";
import { sources as said } from "../../story/en/sources.ts";

/** What was known when: filled in once geo/known.ts is there. */
export function Known({ edition: _ }: { edition: Edition }) {
  return (
    <section id="known" aria-labelledby="known-title">
      <h2 id="known-title">{said.known.title}</h2>
    </section>
  );
}
