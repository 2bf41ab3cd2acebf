import type { Records } from "../../geo/records.ts";
import { words } from "../story/en/words.ts";
import { sayDay } from "../story/say.ts";

type Kind = Records["corrections"][number]["corrects"]["kind"];

/** What was corrected in one record or figure, to stand beside it; nothing where nothing was. */
export function Corrections({ of, id, records }: { of: Kind; id: string; records: Records }) {
  const own = records.corrections.filter(({ corrects }) => corrects.kind === of && corrects.id === id);
  return own.map(({ id: key, date, was, is, why }) => (
    <p key={key} className="correction">
      <strong>{words.corrected(sayDay(date))}</strong> {words.correctedFrom(was, is)} {why}
    </p>
  ));
}
