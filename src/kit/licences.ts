import texts from "@rexxars/choosealicense-list/licenses.json" with { type: "json" };

/** A licence that something in the downloads is under, by its SPDX identifier. */
interface LicenceInfo {
  readonly title: string;
  readonly url: string;
  /** What of this project is under it. */
  readonly covers: string;
}

/** The licences whose texts go with the data. */
export const LICENCES = {
  "CC-BY-4.0": {
    title: "Creative Commons Attribution 4.0 International",
    url: "https://creativecommons.org/licenses/by/4.0/",
    covers:
      "our own records and computed figures (name “Ten Kilometers contributors”), and what comes from GeoNames and Global Energy Monitor",
  },
  "CC-BY-SA-4.0": {
    title: "Creative Commons Attribution-ShareAlike 4.0 International",
    url: "https://creativecommons.org/licenses/by-sa/4.0/",
    covers: "what comes from Wikipedia",
  },
  "CC0-1.0": {
    title: "Creative Commons Zero 1.0 Universal",
    url: "https://creativecommons.org/publicdomain/zero/1.0/",
    covers: "our own sketches of lines and estimates of places",
  },
  "ODbL-1.0": {
    title: "Open Data Commons Open Database License 1.0",
    url: "https://opendatacommons.org/licenses/odbl/1-0/",
    covers: "what comes from OpenStreetMap",
  },
  MIT: {
    title: "MIT License",
    url: "https://opensource.org/license/mit/",
    covers: "the program that computes the figures and writes these files",
  },
} as const satisfies Readonly<Record<string, LicenceInfo>>;

export type LicenceId = keyof typeof LICENCES;
/** What data can be under: all but the program's. */
export type DataLicence = Exclude<LicenceId, "MIT">;

/** The folder of the texts, beside the data. */
export const licencePath = (id: LicenceId): string => `licences/${id}.txt`;

/** The full text of a licence. The program's carries the years and names that the template leaves open. */
export function licenceText(id: LicenceId): string {
  const { body } = texts[id];
  const text =
    id === "MIT" ? body.replace("[year]", "2026").replace("[fullname]", "Ten Kilometers contributors") : body;
  return `${text.trimEnd()}\n`;
}

/** What the records call their licences. `null` is none: nobody has rights in it. */
const IN_RECORDS: Readonly<Record<string, DataLicence | null>> = {
  "CC BY 4.0": "CC-BY-4.0",
  "CC BY-SA 4.0": "CC-BY-SA-4.0",
  "CC0 1.0": "CC0-1.0",
  "ODbL 1.0": "ODbL-1.0",
  "Public domain": null,
};

/**
 * The licence that a record names, by its SPDX identifier; `null` for none. A record may say more than the name:
 * “Own sketch, CC0 1.0”.
 *
 * @throws RangeError if it names none that is known here, or several: nobody could tell which text goes with it.
 */
export function licenceNamed(words: string): DataLicence | null {
  const named = Object.keys(IN_RECORDS).filter((name) => words.includes(name));
  const [only] = named;
  if (only === undefined || named.length > 1) {
    throw new RangeError(
      `a record's licence is "${words}", wanted exactly one of ${Object.keys(IN_RECORDS).join(", ")}`,
    );
  }
  return IN_RECORDS[only] ?? null;
}
