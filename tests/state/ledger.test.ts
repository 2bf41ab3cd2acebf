import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEDGER_FIELDS, type LedgerChoice, readLedger, writeLedger } from "../../src/state/ledger.ts";

const options: Record<string, string[]> = {
  side: ["azerbaijan", "iran"],
  kind: ["event", "analysis"],
  verdict: ["holds", "holds-with-note"],
  view: ["last-link"],
  known: ["2026-03-05", "2026-03-06"],
};
const optionsOf = (field: string): string[] => options[field] ?? [];

describe("a choice of claims", () => {
  test("survives its address, beside keys that are none of its own", () => {
    const choice = fc.record(
      Object.fromEntries(LEDGER_FIELDS.map((field) => [field, fc.constantFrom(...optionsOf(field))])),
      { requiredKeys: [] },
    ) as fc.Arbitrary<LedgerChoice>;
    fc.assert(
      fc.property(choice, (chosen) => {
        const search = writeLedger(chosen, "?theme=dark&side=old");
        expect(readLedger(search, optionsOf)).toEqual({ chosen, broken: [] });
        expect(new URLSearchParams(search).get("theme")).toBe("dark");
      }),
    );
  });

  test("leaves out and names what is no option, and never throws", () => {
    expect(readLedger("?side=mars&verdict=holds", optionsOf)).toEqual({
      chosen: { verdict: "holds" },
      broken: ["side=mars"],
    });
    fc.assert(fc.property(fc.string(), (search) => void readLedger(search, optionsOf)));
  });

  test("that is empty leaves the query as short as it can be", () => {
    expect(writeLedger({}, "?side=iran")).toBe("");
    expect(writeLedger({}, "?units=mi&known=2026-03-05")).toBe("?units=mi");
  });
});
