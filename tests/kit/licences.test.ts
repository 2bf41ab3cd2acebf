import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LICENCES, type LicenceId, licenceNamed, licenceText } from "../../src/kit/licences.ts";

describe("licences", () => {
  /** The words of the official texts, whatever their lines: compared with SPDX's and, for CC0, Debian's when first taken. */
  const digests: Readonly<Record<LicenceId, string>> = {
    "CC-BY-4.0": "1f5a529dc95849305307f0d6861169d8cae9e99807e4abcec68ef9ad19235652",
    "CC-BY-SA-4.0": "b201beff45fc266662d8e5fba407882facbb5cdfafcd4c8aaa45108a939c01a7",
    "CC0-1.0": "05d9f1a0af61535887a399e161c9d14d1f898043b61d05fe4854ed8c6460179c",
    "ODbL-1.0": "1281ae5a9d4ba62dbf898097ba2b995de16523abb759e1bb653ca82ae234709d",
    MIT: "37d63ad58fbb0ac12a554cc22f8c7bbc4be6291bea81e6cdcd00e130302e8c9d",
  };

  test.each(Object.keys(LICENCES) as LicenceId[])("%s is the whole official text, word for word", (id) => {
    const words = licenceText(id).replace(/\s+/g, " ").trim();
    expect(createHash("sha256").update(words).digest("hex")).toBe(digests[id]);
  });

  test.each<[LicenceId, RegExp, RegExp]>([
    [
      "CC-BY-4.0",
      /^Attribution 4\.0 International/,
      /Section 8 -- Interpretation\.[\s\S]*contacted at creativecommons\.org\.\n$/,
    ],
    [
      "CC-BY-SA-4.0",
      /^Attribution-ShareAlike 4\.0/,
      /Section 8 -- Interpretation\.[\s\S]*contacted at creativecommons\.org\.\n$/,
    ],
    [
      "CC0-1.0",
      /^Creative Commons Legal Code\s+CC0 1\.0 Universal/,
      /4\. Limitations and Disclaimers[\s\S]*use of\s+the Work\.\n$/,
    ],
    [
      "ODbL-1.0",
      /^## ODC Open Database License \(ODbL\)/,
      /### 10\.0 General[\s\S]*in order to meet the\s+terms of this License\.\n$/,
    ],
    ["MIT", /^MIT License\s+Copyright \(c\) 2026 Ten Kilometers contributors/, /DEALINGS IN THE\s+SOFTWARE\.\n$/],
  ])("%s begins and ends where it should", (id, beginning, end) => {
    expect(licenceText(id)).toMatch(beginning);
    expect(licenceText(id)).toMatch(end);
  });

  test("the program's is that of the repository", () => {
    expect(readFileSync("LICENSE", "utf8").startsWith(licenceText("MIT"))).toBe(true);
  });

  test.each([
    ["CC BY 4.0", "CC-BY-4.0"],
    ["CC BY-SA 4.0", "CC-BY-SA-4.0"],
    ["Own sketch, CC0 1.0", "CC0-1.0"],
    ["ODbL 1.0", "ODbL-1.0"],
    ["Public domain", null],
  ])("records that say “%s” are under %s", (words, id) => {
    expect(licenceNamed(words)).toBe(id);
  });

  test.each(["All rights reserved", "", "CC BY 4.0 or ODbL 1.0"])("“%s” is refused", (words) => {
    expect(() => licenceNamed(words)).toThrow("wanted exactly one of");
  });
});
