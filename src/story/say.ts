import type { Figure } from "../../geo/figure.ts";

/** The units that lengths are read in. */
export type LengthUnit = "km" | "mi" | "nmi";

export const LENGTH_UNITS: readonly LengthUnit[] = ["km", "mi", "nmi"];

const METRES_IN: Record<LengthUnit, number> = { km: 1000, mi: 1609.344, nmi: 1852 };
const LENGTH_SIGN: Record<LengthUnit, string> = { km: "km", mi: "mi", nmi: "nmi" };
/** Areas are given in square miles to readers of miles of either kind: nobody uses square nautical miles. */
const AREA_UNIT: Record<LengthUnit, { metres: number; sign: string }> = {
  km: { metres: 1e6, sign: "km²" },
  mi: { metres: 1609.344 ** 2, sign: "sq mi" },
  nmi: { metres: 1609.344 ** 2, sign: "sq mi" },
};

const NO_BREAK = "\u00a0";
const COUNT_WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** What of a figure is needed to put it into words: so little that a page can carry it beside every number. */
export type Sayable = Pick<Figure, "unit" | "value" | "low" | "high" | "step" | "share">;

function plain(value: number, step: number): string {
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  // Adding zero takes the sign off a negative zero.
  const rounded = Math.round(value / step) * step + 0;
  return rounded.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** The step in another unit is the same numeral: what is printed to 0.1 km is printed to 0.1 mi. */
function inUnits(value: number, figure: Sayable, units: LengthUnit): { number: string; sign: string } {
  if (figure.unit === "m") {
    return { number: plain(value / METRES_IN[units], figure.step / 1000), sign: `${NO_BREAK}${LENGTH_SIGN[units]}` };
  }
  if (figure.unit === "m2") {
    const { metres, sign } = AREA_UNIT[units];
    return { number: plain(value / metres, figure.step / 1e6), sign: `${NO_BREAK}${sign}` };
  }
  if (figure.unit === "d") {
    const days = plain(value, figure.step);
    const word = figure.step >= 1 ? (COUNT_WORDS[Number(days)] ?? days) : days;
    return { number: word, sign: Number(days) === 1 ? `${NO_BREAK}day` : `${NO_BREAK}days` };
  }
  if (figure.share) return { number: plain(value * 100, figure.step * 100), sign: `${NO_BREAK}%` };
  if (figure.step >= 100_000) {
    return { number: plain(value / 1e6, figure.step / 1e6), sign: `${NO_BREAK}million` };
  }
  const count = plain(value, figure.step);
  return { number: figure.step === 1 ? (COUNT_WORDS[value] ?? count) : count, sign: "" };
}

/** A figure in words, as prose prints it: “9.2 km”, “two”, “6–23 million”. */
export function sayFigure(figure: Sayable, units: LengthUnit = "km"): string {
  if (figure.value === null) return sayRange(figure, units);
  const { number, sign } = inUnits(figure.value, figure, units);
  return `${number}${sign}`;
}

/** The low and high of a figure: “8.6–9.8 km”, or one value where they print the same. */
export function sayRange(figure: Sayable, units: LengthUnit = "km"): string {
  const low = inUnits(figure.low, figure, units);
  const high = inUnits(figure.high, figure, units);
  return low.number === high.number ? `${high.number}${high.sign}` : `${low.number}–${high.number}${high.sign}`;
}

/** A published value of the same quantity, in the reader's units: never rounded to fit ours. */
export function sayPublished(value: number, unit: "1" | "m2" | "m" | "share", units: LengthUnit = "km"): string {
  if (unit === "m") return `${trim(value / METRES_IN[units])}${NO_BREAK}${LENGTH_SIGN[units]}`;
  if (unit === "m2") return `${trim(value / AREA_UNIT[units].metres)}${NO_BREAK}${AREA_UNIT[units].sign}`;
  if (unit === "share") return `${trim(value * 100)}${NO_BREAK}%`;
  return value.toLocaleString("en");
}

const trim = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 2 });

const MONTHS = ["January", "February", "March", "April", "May", "June"].concat([
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]);
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** How a day is said: “5 March 2026”, “Thursday 5 March 2026” or “5 March”. */
export type DayForm = "day" | "weekday" | "shortday";

/** A day in words. The hour of a moment is left out. */
export function sayDay(moment: string, form: DayForm = "day"): string {
  const [year, month, day] = moment.slice(0, 10).split("-").map(Number) as [number, number, number];
  const name = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  const short = `${day}${NO_BREAK}${MONTHS[month - 1]}`;
  if (form === "shortday") return short;
  return form === "weekday" ? `${name} ${short} ${year}` : `${short} ${year}`;
}

/** The hour of a moment as its own clock shows it, with the place whose clock that is: “16:02 in Baku”. */
export function sayTime(moment: string): string {
  const [, time, offset] = /T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})$/.exec(moment) ?? [];
  if (!time) throw new RangeError(`a moment is "${moment}", wanted an hour and its offset, as 2026-03-09T10:00+04:00`);
  return `${time}${offset === "+04:00" ? " in Baku" : offset === "+03:30" ? " in Tehran" : " UTC"}`;
}

/** The size of a file in words: “3.1 MB”. */
export function saySize(bytes: number): string {
  if (bytes < 1e6) return `${plain(bytes / 1e3, bytes < 1e4 ? 0.1 : 1)}${NO_BREAK}kB`;
  return `${plain(bytes / 1e6, 0.1)}${NO_BREAK}MB`;
}

/** Days in words, in order, runs of them together: “5 March and 7 to 9 March”. */
export function sayDays(days: readonly string[]): string {
  const isNext = (one: string, other: string): boolean => Date.parse(other) - Date.parse(one) === 86_400_000;
  const runs: [string, string][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && isNext(run[1], day)) run[1] = day;
    else runs.push([day, day]);
  }
  const said = runs.map(([first, last]) => {
    const [from, to] = [sayDay(first, "shortday"), sayDay(last, "shortday")];
    if (first === last) return to;
    return first.slice(0, 7) === last.slice(0, 7) ? `${Number(first.slice(8))} to ${to}` : `${from} to ${to}`;
  });
  return said.length < 2 ? said.join("") : `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
}

/** When something happened, no more exactly than that is known: “5 March 2026, between 11:30 and 12:00 in Baku”. */
export function sayWhen(happened: { readonly from: string; readonly to: string; readonly precision: string }): string {
  const { from, to, precision } = happened;
  const [first, last] = [sayDay(from), sayDay(to)];
  if (precision === "month" || precision === "season") return first.replace(/^\d+\u00a0/, "");
  if (!from.includes("T") || !to.includes("T")) return first === last ? first : `${first} to ${last}`;
  if (from === to) return `${first}, ${precision === "hour" ? "about " : ""}${sayTime(from)}`;
  return first === last
    ? `${first}, between ${from.slice(11, 16)} and ${sayTime(to)}`
    : `${first}, ${sayTime(from)}, to ${last}, ${sayTime(to)}`;
}

const COMPASS = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];

/** A bearing in words: the nearest of eight directions. */
export function sayDirection(degrees: number): string {
  return COMPASS[Math.round(degrees / 45) % 8] as string;
}

/** A length in words, to about two figures: for descriptions, where nothing hangs on the last digit. */
export function sayRoughLength(metres: number, units: LengthUnit = "km"): string {
  const value = metres / METRES_IN[units];
  const step = 10 ** Math.floor(Math.log10(Math.max(value, 1e-3)) - 1);
  return `${plain(value, step)}${NO_BREAK}${LENGTH_SIGN[units]}`;
}

/** The length that a scale bar stands for, in words. */
export function sayScale(length: number, units: LengthUnit): string {
  return `${length.toLocaleString("en", { maximumFractionDigits: 2 })}${NO_BREAK}${LENGTH_SIGN[units]}`;
}

/** A share in words, to two decimals of a percent: for stated errors. */
export function sayShare(share: number): string {
  return `${(share * 100).toLocaleString("en", { maximumFractionDigits: 2 })}${NO_BREAK}%`;
}
