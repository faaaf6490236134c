import type { Readable } from 'node:stream'
import * as yauzl from 'yauzl'
import type { Refusal } from '../../kernel/use-case.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import type { XmlElement } from '../../kernel/xml-tree.ts'
import { openSpool, type Piece } from '../../platform/spool.ts'
import { readXmlParts } from '../../platform/xml-stream.ts'
import { paced, type RowReader, type RowSink } from './row-source.ts'
import { columnIndex, sheetPath } from './sheet-places.rules.ts'
import { sheetDay, sheetNumber } from './table-number.rules.ts'
import { tableReader } from './table-reader.ts'

/** What one part of a workbook may unpack to: a bomb is cut off there, whatever its directory says. */
const PART_BYTES_MOST = 1024 * 1024 * 1024
/** Texts up to this length are kept in memory, longer ones on disk. */
const SHORT = 100
const TEXTS_MOST = 5_000_000
/** A row of a sheet has at most so many cells, empty ones in between. */
const CELLS_MOST = 500

interface Workbook {
  open(name: string): Promise<Readable | undefined>
  close(): void
}

/** Opens the directory of a workbook. Refuses `file-damaged` for what is no whole archive. */
function openWorkbook(path: string): Promise<Workbook | Refusal> {
  return new Promise((resolve) =>
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error !== null || zip === undefined) return resolve(refuse('file-damaged', { type: 'application/zip' }))
      const entries = new Map<string, yauzl.Entry>()
      const open = (name: string) =>
        new Promise<Readable | undefined>((opened, failed) => {
          const entry = entries.get(name)
          if (entry === undefined) return opened(undefined)
          zip.openReadStream(entry, (fault, stream) => (fault ? failed(fault) : opened(stream)))
        })
      zip.on('entry', (entry: yauzl.Entry) => {
        entries.set(entry.fileName, entry)
        zip.readEntry()
      })
      zip.once('end', () => resolve({ open, close: () => zip.close() }))
      zip.once('error', () => {
        zip.close()
        resolve(refuse('file-damaged', { type: 'application/zip' }))
      })
      zip.readEntry()
    }),
  )
}

/** All text of an element, in order: a cell's text may be in several pieces of different shape. */
function textIn(element: XmlElement): string {
  // What is shown above the letters is no part of them.
  if (element.name === 'rPh') return ''
  return (element.name === 't' ? element.text : '') + element.children.map(textIn).join('')
}

/** The texts that cells share: short ones in memory, long ones on disk. */
async function sharedTexts(workbook: Workbook) {
  const spool = openSpool()
  const texts: (string | Piece)[] = []
  const stream = await workbook.open('xl/sharedStrings.xml')
  const read =
    stream === undefined
      ? undefined
      : await readXmlParts(
          stream,
          new Set(['si']),
          (part) => {
            const text = textIn(part)
            texts.push(text.length <= SHORT ? text : spool.write(text))
            return texts.length > TEXTS_MOST ? refuse('xml-too-large', { what: 'texts', most: TEXTS_MOST }) : undefined
          },
          { bytes: PART_BYTES_MOST },
        )
  if (read !== undefined && isRefusal(read)) {
    spool.close()
    return read
  }
  return {
    at(index: number): string {
      const found = texts[index] ?? ''
      return typeof found === 'string' ? found : spool.read(found)
    },
    close: () => spool.close(),
  }
}

type Texts = Exclude<Awaited<ReturnType<typeof sharedTexts>>, Refusal>

/** The cells of a row, by their places; a date is a day. */
function cellsOf(row: XmlElement, texts: Texts, isDate: ReadonlySet<string>): readonly string[] {
  const cells: string[] = []
  for (const cell of row.children) {
    if (cell.name !== 'c') continue
    const place = cell.attributes.get('r')
    const index = place === undefined ? cells.length : columnIndex(place)
    if (index === undefined || index >= CELLS_MOST) continue
    while (cells.length < index) cells.push('')
    cells[index] = cellText(cell, texts, isDate)
  }
  return cells
}

function cellText(cell: XmlElement, texts: Texts, isDate: ReadonlySet<string>): string {
  const value = cell.children.find(({ name }) => name === 'v')?.text ?? ''
  switch (cell.attributes.get('t')) {
    case 's':
      return texts.at(Number(value))
    case 'inlineStr':
      return textIn(cell)
    case 'str':
    case 'd':
      return value
    case 'b':
      return value === '1' ? 'true' : 'false'
    case 'e':
      return ''
    default:
      return isDate.has(cell.attributes.get('s') ?? '') ? (sheetDay(value) ?? value) : sheetNumber(value)
  }
}

/** Number formats that are days (ECMA-376, 18.8.30). */
const dayFormats = new Set(['14', '15', '16', '17', '22'])

/** Which styles of cells mean a day. */
async function dayStyles(workbook: Workbook): Promise<ReadonlySet<string> | Refusal> {
  const stream = await workbook.open('xl/styles.xml')
  if (stream === undefined) return new Set()
  const own = new Set(dayFormats)
  const found = await readXmlParts(stream, new Set(), () => undefined, { bytes: PART_BYTES_MOST })
  if (isRefusal(found)) return found
  const part = (name: string) => found.children.find((each) => each.name === name)?.children ?? []
  for (const format of part('numFmts'))
    if (/[dy]/i.test((format.attributes.get('formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')))
      own.add(format.attributes.get('numFmtId') ?? '')
  return new Set(
    part('cellXfs').flatMap((each, i) => (own.has(each.attributes.get('numFmtId') ?? '') ? [String(i)] : [])),
  )
}

/** Where the first sheet that is shown lies. */
async function firstSheet(workbook: Workbook): Promise<string | Refusal> {
  const [book, relations] = [await workbook.open('xl/workbook.xml'), await workbook.open('xl/_rels/workbook.xml.rels')]
  if (book === undefined || relations === undefined) return 'xl/worksheets/sheet1.xml'
  const [tree, links] = [
    await readXmlParts(book, new Set(), () => undefined, { bytes: PART_BYTES_MOST }),
    await readXmlParts(relations, new Set(), () => undefined, { bytes: PART_BYTES_MOST }),
  ]
  if (isRefusal(tree)) return tree
  return isRefusal(links) ? links : sheetPath(tree, links)
}

async function readSheet(workbook: Workbook, stream: Readable, sink: RowSink): ReturnType<RowReader> {
  const texts = await sharedTexts(workbook)
  if (isRefusal(texts)) return texts
  try {
    const days = await dayStyles(workbook)
    if (isRefusal(days)) return days
    // Numbers of a sheet have a point, whatever it shows; only texts that look like numbers may have a comma.
    const table = tableReader(sink, 'point')
    let line = 0
    const read = await readXmlParts(
      paced(stream, sink),
      new Set(['row']),
      (row) => {
        line = Number(row.attributes.get('r') ?? line + 1)
        const cells = cellsOf(row, texts, days)
        return cells.every((cell) => cell.trim() === '') ? undefined : table.take(cells, line)
      },
      { bytes: PART_BYTES_MOST },
    )
    if (isRefusal(read)) return read
    const columns = table.columns()
    return isRefusal(columns) ? columns : { format: 'xlsx', columns }
  } finally {
    texts.close()
  }
}

/**
 * Reads the first sheet of a workbook (ECMA-376) row by row. Refuses `file-damaged`, what `readXmlParts` refuses,
 * `no-header` { found }.
 */
export const readXlsx: RowReader = async ({ path }, sink) => {
  const workbook = await openWorkbook(path)
  if (isRefusal(workbook)) return workbook
  try {
    const name = await firstSheet(workbook)
    if (typeof name !== 'string') return name
    const stream = await workbook.open(name)
    return stream === undefined
      ? refuse('file-damaged', { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
      : await readSheet(workbook, stream, sink)
  } catch (error) {
    // What does not unpack, or unpacks to more than it said.
    if (
      !(
        error instanceof Error &&
        /invalid|too many bytes|not enough bytes|unexpected|incorrect|unsupported/i.test(error.message)
      )
    )
      throw error
    return refuse('file-damaged', { type: 'application/zip' })
  } finally {
    workbook.close()
  }
}
