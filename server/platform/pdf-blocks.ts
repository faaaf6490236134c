import type { SheetBlock, SheetRow, SheetTableColumn } from '../kernel/sheet.ts'
import { inks, type Pages, page, type Style, textWidth } from './pdf-page.ts'

/** How the blocks of a sheet stand on pages: calm, one column, amounts at the right under each other. */

const body: Style = { size: 9.5 }
const quiet: Style = { size: 8.5, ink: inks.quiet }
const label: Style = { size: 7.5, ink: inks.quiet, weight: 'bold' }
const strong: Style = { size: 9.5, weight: 'bold' }
const GAP = 16
const CELL_GAP = 10

type Of<K extends SheetBlock['block']> = Extract<SheetBlock, { block: K }>

const writers: { readonly [K in SheetBlock['block']]: (pages: Pages, block: Of<K>) => void } = {
  heading: (pages, { text }) => writeHeading(pages, text),
  text: writeText,
  columns: writeColumns,
  facts: writeFacts,
  table: writeTable,
  totals: writeTotals,
}

/** Writes a block below what is there. */
export function writeBlock(pages: Pages, block: SheetBlock): void {
  const write = writers[block.block] as (pages: Pages, block: SheetBlock) => void
  write(pages, block)
}

function writeHeading(pages: Pages, text: string): void {
  const style: Style = { size: 12, weight: 'bold' }
  // A heading never stands alone at the foot of a page.
  pages.need(60)
  pages.y += 4
  pages.y += pages.write(text, style, { x: page.left, y: pages.y, width: textWidth }) + 6
}

function writeText(pages: Pages, { text, tone }: Of<'text'>): void {
  const style = tone === 'quiet' ? quiet : tone === 'strong' ? strong : body
  for (const paragraph of text.split('\n')) {
    pages.need(pages.height(paragraph, style, textWidth))
    pages.y += pages.write(paragraph, style, { x: page.left, y: pages.y, width: textWidth })
  }
  pages.y += GAP / 2
}

function writeColumns(pages: Pages, { columns }: Of<'columns'>): void {
  const width = (textWidth - 24 * (columns.length - 1)) / columns.length
  const heightOf = (lines: readonly string[]) =>
    lines.reduce((sum, line, i) => sum + pages.height(line, i === 0 ? strong : body, width), 16)
  pages.need(Math.max(...columns.map(({ lines }) => heightOf(lines))))
  const top = pages.y
  let lowest = top
  for (const [i, { heading, lines }] of columns.entries()) {
    const x = page.left + i * (width + 24)
    let y = top + pages.write(heading, label, { x, y: top, width }) + 3
    for (const [n, line] of lines.entries()) y += pages.write(line, n === 0 ? strong : body, { x, y, width })
    lowest = Math.max(lowest, y)
  }
  pages.y = lowest + GAP
}

const NAME_WIDTH = 150

function writeFacts(pages: Pages, { facts }: Of<'facts'>): void {
  const width = textWidth - NAME_WIDTH - CELL_GAP
  for (const [name, value] of facts) {
    const height = Math.max(pages.height(name, quiet, NAME_WIDTH), pages.height(value, body, width))
    pages.need(height + 3)
    pages.write(name, quiet, { x: page.left, y: pages.y + 0.8, width: NAME_WIDTH })
    pages.write(value, body, { x: page.left + NAME_WIDTH + CELL_GAP, y: pages.y, width })
    pages.y += height + 3
  }
  pages.y += GAP - 3
}

interface Cell extends SheetTableColumn {
  readonly x: number
  readonly points: number
}

function cellsOf(columns: readonly SheetTableColumn[]): readonly Cell[] {
  const parts = columns.reduce((sum, each) => sum + each.width, 0)
  const space = textWidth - CELL_GAP * (columns.length - 1)
  let x: number = page.left
  return columns.map((column) => {
    const points = (space * column.width) / parts
    const cell = { ...column, x, points }
    x += points + CELL_GAP
    return cell
  })
}

function aligned(style: Style, { align }: SheetTableColumn): Style {
  return align === undefined ? style : { ...style, align }
}

function writeTable(pages: Pages, { columns, rows }: Of<'table'>): void {
  const cells = cellsOf(columns)
  const head = () => {
    const heights = cells.map((cell) =>
      pages.write(cell.name, aligned(label, cell), { x: cell.x, y: pages.y, width: cell.points }),
    )
    pages.y += Math.max(...heights) + 4
    pages.rule(pages.y, inks.ink)
    pages.y += 5
  }
  pages.need(60)
  head()
  for (const row of rows) {
    const height = rowHeight(pages, cells, row)
    if (pages.need(height + 9)) head()
    writeRow(pages, cells, row)
    pages.y += height + 4
    pages.rule(pages.y)
    pages.y += 5
  }
  pages.y += GAP - 5
}

function rowHeight(pages: Pages, cells: readonly Cell[], { cells: texts, note }: SheetRow): number {
  const heights = cells.map(({ points }, i) => {
    const noted = i === 0 && note !== undefined ? pages.height(note, quiet, points) : 0
    return pages.height(texts[i] ?? '', body, points) + noted
  })
  return Math.max(...heights)
}

function writeRow(pages: Pages, cells: readonly Cell[], { cells: texts, note }: SheetRow): void {
  for (const [i, cell] of cells.entries()) {
    const place = { x: cell.x, y: pages.y, width: cell.points }
    const height = pages.write(texts[i] ?? '', aligned(body, cell), place)
    if (i === 0 && note !== undefined) pages.write(note, quiet, { ...place, y: pages.y + height })
  }
}

function writeTotals(pages: Pages, { rows }: Of<'totals'>): void {
  const x = page.left + textWidth * 0.4
  const nameWidth = textWidth * 0.36
  const amount = { x: x + nameWidth + CELL_GAP, width: textWidth * 0.6 - nameWidth - CELL_GAP }
  pages.need(rows.length * 20)
  for (const { name, amount: text, strong: isStrong } of rows) {
    const style = isStrong ? { ...strong, size: 11 } : body
    const height = pages.height(name, style, nameWidth)
    if (isStrong) pages.rule(pages.y, inks.ink, x, textWidth * 0.6)
    if (isStrong) pages.y += 5
    pages.write(name, style, { x, y: pages.y, width: nameWidth })
    pages.write(text, { ...style, align: 'end' }, { ...amount, y: pages.y })
    pages.y += height + 4
  }
  pages.y += GAP - 4
}
