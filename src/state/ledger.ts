/** What the ledger of claims can be narrowed down by: the keys of its address. */
export const LEDGER_FIELDS = ["side", "kind", "verdict", "view", "known"] as const;

/** What was chosen. What is left out is not narrowed down. */
export type LedgerChoice = { readonly [Field in (typeof LEDGER_FIELDS)[number]]?: string };

/**
 * Reads a choice from a query. Values that are not among a field's options are left out and named in `broken`, as
 * `field=value`; other keys are none of the ledger's.
 */
export function readLedger(
  search: string,
  optionsOf: (field: string) => readonly string[],
): { chosen: LedgerChoice; broken: string[] } {
  const query = new URLSearchParams(search);
  const given = LEDGER_FIELDS.flatMap((field) => {
    const value = query.get(field);
    return value === null || value === "" ? [] : [[field, value] as const];
  });
  const isKnown = ([field, value]: readonly [string, string]): boolean => optionsOf(field).includes(value);
  return {
    chosen: Object.fromEntries(given.filter(isKnown)),
    broken: given.filter((one) => !isKnown(one)).map(([field, value]) => `${field}=${value}`),
  };
}

/** Writes a choice into a query and keeps what else the query has. */
export function writeLedger(chosen: LedgerChoice, search: string): string {
  const query = new URLSearchParams(search);
  for (const field of LEDGER_FIELDS) {
    const value = chosen[field];
    if (value) query.set(field, value);
    else query.delete(field);
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
