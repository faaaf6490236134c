import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Statement, StatementLine } from './statement.rules.ts'
import { balanceRow, columns, FIRST_AMOUNT, rowOf } from './write-csv.ts'

/** The most rows that a sheet of Office Open XML has is 1,048,576. */
const ROWS_MOST = 1_000_000

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 cannot say at all is left out. */
const UNSAYABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text inside XML. */
export function xmlText(text: string): string {
  return text.replace(UNSAYABLE, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
}

/** A row: texts are inline strings, so nothing in them is ever run; amounts are numbers. */
function row(cells: readonly string[], n: number, isHead = false): string {
  const written = cells.map((cell, i) => {
    if (cell === '') return '<c/>'
    // A number of more than 15 digits would be rounded by the spreadsheet: it stays a text.
    if (!isHead && i >= FIRST_AMOUNT && cell.replace(/\D/g, '').length <= 15) return `<c s="1"><v>${cell}</v></c>`
    return `<c t="inlineStr"${isHead ? ' s="2"' : ''}><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
  })
  return `<row r="${n}">${written.join('')}</row>`
}

const sheetHead = [
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`,
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
  `<cols><col min="1" max="${columns.length}" width="18" customWidth="1"/></cols><sheetData>`,
].join('')

const styles = [
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00##"/></numFmts>`,
  '<fonts count="2"><font/><font><b/></font></fonts>',
  '<fills count="2"><fill/><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>',
  '<xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>',
].join('')

/** Every row of the statement with the opening balance before and the closing balance behind them. */
async function* rowsOf(statement: Statement, lines: AsyncIterable<readonly StatementLine[]>) {
  yield [balanceRow(statement, 'opening')]
  for await (const page of lines) yield page.map(rowOf)
  yield [balanceRow(statement, 'closing')]
}

/** One sheet's XML from rows that may go on in the next; answers whether there are more. */
async function* sheetXml(rows: AsyncIterator<readonly (readonly string[])[]>, rest: { more: boolean }) {
  let n = 1
  yield sheetHead + row(columns, n, true)
  while (n + 1001 <= ROWS_MOST) {
    const { value, done } = await rows.next()
    if (done) {
      rest.more = false
      break
    }
    const written: string[] = []
    for (const cells of value) {
      n += 1
      written.push(row(cells, n))
    }
    yield written.join('')
  }
  yield '</sheetData></worksheet>'
}

/** How many sheets a number of movements needs. */
export function sheetCount(count: bigint): number {
  return Number((count + 2n) / BigInt(ROWS_MOST - 1001)) + 1
}

/**
 * A statement as a workbook (Office Open XML, ECMA-376), written while it is read: any number of movements in the
 * memory of one page; a million to a sheet.
 */
export function statementWorkbook(statement: Statement, lines: AsyncIterable<readonly StatementLine[]>): Readable {
  const zip = new ZipFile()
  const sheets = sheetCount(statement.count)
  const numbers = Array.from({ length: sheets }, (_, i) => i + 1)
  // The same statement is the same file.
  const options = { mtime: new Date(statement.period.until), forceDosTimestamp: true }
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name, options)
  add('[Content_Types].xml', contentTypes(numbers))
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  add('xl/workbook.xml', workbook(statement, numbers))
  add(
    'xl/_rels/workbook.xml.rels',
    relations([...numbers.map((n) => ['worksheet', `worksheets/sheet${n}.xml`] as const), ['styles', 'styles.xml']]),
  )
  add('xl/styles.xml', styles)
  const rows = rowsOf(statement, lines)
  const rest = { more: true }
  const out = new PassThrough()
  for (const n of numbers)
    zip.addReadStreamLazy(`xl/worksheets/sheet${n}.xml`, options, (give) => {
      const sheet = Readable.from(sheetXml(rows, rest), { objectMode: false })
      sheet.once('error', (error) => out.destroy(error))
      give(null, sheet)
    })
  zip.end()
  zip.once('error', (error) => out.destroy(error))
  zip.outputStream.pipe(out)
  return out
}

function relations(parts: readonly (readonly [type: string, target: string])[]): string {
  const all = parts.map(
    ([type, target], i) => `<Relationship Id="r${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

function contentTypes(numbers: readonly number[]): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const part = (name: string, type: string) => `<Override PartName="/xl/${name}" ContentType="${kind}.${type}+xml"/>`
  const sheets = numbers.map((n) => part(`worksheets/sheet${n}.xml`, 'worksheet'))
  const rels = 'application/vnd.openxmlformats-package.relationships+xml'
  const usual = [`Extension="rels" ContentType="${rels}"`, 'Extension="xml" ContentType="application/xml"']
  const parts = [part('workbook.xml', 'sheet.main'), part('styles.xml', 'styles'), ...sheets].join('')
  const defaults = usual.map((each) => `<Default ${each}/>`).join('')
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults}${parts}</Types>`
}

function workbook({ currency, fromDate, untilDate }: Statement, numbers: readonly number[]): string {
  const sheets = numbers.map(
    (n) => `<sheet name="${currency} ${fromDate} ${untilDate}${n === 1 ? '' : ` ${n}`}" sheetId="${n}" r:id="r${n}"/>`,
  )
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`
}
