import Papa from "papaparse";
import { type Cell, csvColumns, type Table } from "./table.ts";
import { wktOf } from "./wkt.ts";

/** What parts the items of a list in one cell. */
const LIST_MARK = "; ";

function cellText(cell: Cell): string | number | boolean | null {
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" || cell === null) return cell;
  const broken = cell.find((item) => item.includes(";"));
  if (broken !== undefined) throw new RangeError(`a list holds "${broken}", wanted no semicolon: it parts the items`);
  return cell.join(LIST_MARK);
}

function shapeCells({ shape, geometries }: Table, row: number): readonly Cell[] {
  const geometry = geometries[row];
  if (shape === null || !geometry) return [];
  if (shape === "wkt") return [wktOf(geometry)];
  if (geometry.type !== "Point") throw new RangeError(`a table of points holds a ${geometry.type}, wanted a Point`);
  return geometry.coordinates.slice(0, 2);
}

/**
 * A table as CSV (RFC 4180, but lines end in LF alone): a header, and one line a row. Lists are joined with
 * a semicolon and a space; what is not known is an empty cell. A text that a spreadsheet would take for a formula, because
 * it begins with = + - @, a tab or a return, gets an apostrophe before it; numbers stay as they are.
 */
export function csvOf(table: Table): string {
  const rows = table.rows.map((row, i) => [...row, ...shapeCells(table, i)].map(cellText));
  const fields = csvColumns(table).map(({ name }) => name);
  return `${Papa.unparse([fields, ...rows], { newline: "\n", escapeFormulae: true })}\n`;
}
