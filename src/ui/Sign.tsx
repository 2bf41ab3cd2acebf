import { signSvg } from "../map/annotations.ts";
import type { Sign as SignName } from "../map/scene.ts";

/** A sign of certainty, as the map draws it. Words stand beside it, so it says nothing itself. */
export function Sign({ sign }: { sign: SignName }) {
  return (
    <svg
      className="poster sign-icon"
      viewBox="-10 -10 20 20"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the sign is drawn as text, by us
      dangerouslySetInnerHTML={{ __html: signSvg(sign) }}
    />
  );
}
