import type { Records, ReportedRange } from "./records.ts";

/** One end of a band: `read` says whether any of its sources was read; otherwise it is general knowledge. */
export interface BandEnd {
  readonly metres: number;
  readonly read: boolean;
  readonly sources: readonly string[];
}

/** What is published of one weapon's range: a claim, from the lowest value to the highest. */
export interface Band {
  readonly id: string;
  readonly system: string;
  readonly class: ReportedRange["class"];
  readonly low: BandEnd;
  readonly high: BandEnd;
  /** Whose claim the numbers are, as far as that is known. */
  readonly claimedBy: string | null;
  readonly note: string | null;
}

/** Reported ranges as bands, in the order of the records. */
export function bandsOf(ranges: readonly ReportedRange[], records: Pick<Records, "source">): Band[] {
  const end = (km: number, sources: readonly string[]): BandEnd => ({
    metres: km * 1000,
    read: sources.some((id) => records.source(id).read),
    sources,
  });
  return ranges.map(({ id, system, class: kind, low_km, low_sources, high_km, high_sources, claim_by, note }) => ({
    id,
    system,
    class: kind,
    low: end(low_km, low_sources),
    high: end(high_km, high_sources),
    claimedBy: claim_by,
    note,
  }));
}

/**
 * The lowest published value of all bands, at either end, of which a source was read.
 *
 * @throws RangeError if there is none.
 */
export function lowestRead(bands: readonly Band[]): { readonly band: Band; readonly end: BandEnd } {
  const ends = bands.flatMap((band) => [band.low, band.high].map((end) => ({ band, end })));
  const read = ends.filter(({ end }) => end.read);
  if (read.length === 0) throw new RangeError("no band has an end with a source that was read, wanted at least one");
  return read.reduce((least, next) => (next.end.metres < least.end.metres ? next : least));
}
