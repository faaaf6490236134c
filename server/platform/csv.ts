import { stringify } from 'csv-stringify/sync'

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would run (`=`, `+`, `-`, `@` first) is made a text, but for plain
 * numbers, which have to stay numbers.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(guarded)),
    { record_delimiter: '\r\n' },
  )
}

const NUMBER = /^-?\d+(\.\d+)?$/
/** What makes a spreadsheet read a cell as a formula, in full width too (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/** The library guards too, but asks each cell anew how: a page would hold the loop for half a second. */
function guarded(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
}
