import { describe, expect, test } from "vitest";
import { figure } from "../../geo/figure.ts";
import { records } from "../../geo/records.ts";
import { plainProse } from "../../src/kit/plain.ts";

const distance = figure({
  ...{ id: "near", label: "How near it is", unit: "m", value: 9175, low: 8574, high: 9777, step: 100 },
  ...{ method: "Measured.", range: "The point may be off." },
});
const atlas = { records, figures: new Map([["near", distance]]) };

describe("prose in the files", () => {
  test("has its numbers and days filled in, as on the page", () => {
    const prose = "On {day:strike-airport}, {near} away.{claim:mfa-two-drones}";
    expect(plainProse(prose, atlas)).toBe("On 5\u00a0March 2026, 9.2\u00a0km away.");
  });

  test("quotes in quotation marks", () => {
    const quoted = records.claims.find(({ quote }) => quote !== null);
    expect(plainProse(`{quote:${quoted?.id}}`, atlas)).toBe(`“${quoted?.quote}”`);
  });

  test.each([
    ["{nothing-of-the-kind}", /there is no figure/],
    ["{day:nothing-of-the-kind}", /events\.json/],
    ["{quote:mfa-two-drones}", /has no quote/],
    ["a { left over", SyntaxError],
  ])("%s is refused", (prose, why) => {
    expect(() => plainProse(prose, atlas)).toThrow(why);
  });
});
