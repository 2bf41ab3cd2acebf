import type { Sign as SignName } from "../map/scene.ts";
import { words } from "../story/en/words.ts";
import { Sign } from "./Sign.tsx";

/** What signs mean, each beside its sign. */
export function SignKey({ signs }: { signs: readonly SignName[] }) {
  return (
    <ul className="sign-key">
      {signs.map((sign) => (
        <li key={sign}>
          <Sign sign={sign} />
          {words.signs[sign]}
        </li>
      ))}
    </ul>
  );
}
