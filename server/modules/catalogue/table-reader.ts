import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { HEADER_WITHIN, type RowSink } from './row-source.ts'
import { type Column, columnsOf, isHeader } from './table-columns.rules.ts'
import type { DecimalSign } from './table-number.rules.ts'
import { tableRow } from './table-row.rules.ts'

/** Columns of a table; what stands behind them is not looked at. */
const CELLS_MOST = 500

/** Makes rows of a table's cells: the headers first, in one of the first rows, then row by row. */
export function tableReader(sink: RowSink, sign: DecimalSign) {
  let columns: readonly Column[] | undefined
  let seen: readonly string[] = []
  let [n, rows] = [0, 0]
  // What is no table has rows like sentences: they are shown.
  const noHeader = () => refuse('no-header', { found: seen.slice(0, 10).map((cell) => cell.slice(0, 40)) })
  return {
    take(cells: readonly string[], line: number): Refusal | undefined {
      if (columns !== undefined) {
        n += 1
        return sink.take(tableRow({ n, line }, columns, cells, sign))
      }
      rows += 1
      if (isHeader(cells)) columns = columnsOf(cells.slice(0, CELLS_MOST))
      else if (seen.length === 0) seen = cells
      return columns === undefined && rows >= HEADER_WITHIN ? noHeader() : undefined
    },
    /** What stands in which column, once the table was read. Refuses `no-header` { found }. */
    columns: () => columns?.map(({ header, field }) => ({ header, field })) ?? noHeader(),
  }
}
