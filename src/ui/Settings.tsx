import { words } from "../story/en/words.ts";
import { LENGTH_UNITS } from "../story/say.ts";

/** The reader's choice of units, where a page prints lengths, and of colors. Of use only with scripts. */
export function Settings({ units }: { units: boolean }) {
  return (
    <form className="settings needs-script">
      {units && (
        <label>
          {words.units}
          <select name="units">
            {LENGTH_UNITS.map((unit) => (
              <option key={unit} value={unit}>
                {words.unitNames[unit]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.theme}
        <select name="theme">
          {(["auto", "light", "dark"] as const).map((theme) => (
            <option key={theme} value={theme}>
              {words.themeNames[theme]}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}
