import { isRefusal } from '../../kernel/use-case.ts'
import { csvParser } from './csv-parser.rules.ts'
import { paced, type RowReader } from './row-source.ts'
import type { DecimalSign } from './table-number.rules.ts'
import { tableReader } from './table-reader.ts'

/** As much as is looked at to tell encoding and separator. */
const HEAD = 64 * 1024

const separators = [',', ';', '\t', '|']

/**
 * The encoding of a table by its first bytes: a byte order mark, zeros of UTF-16, else UTF-8 where it is that, else
 * Chinese or Western as spreadsheets of those countries write it.
 */
export function encodingOf(head: Uint8Array): string {
  const [a, b] = head
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const zeros = head.subarray(0, 400).filter((byte, i) => byte === 0 && i % 2 === 1).length
  if (zeros > 100) return 'utf-16le'
  if (decodes('utf-8', head)) return 'utf-8'
  // Two bytes of a Chinese letter are both above 0x80; accents of Europe stand alone between letters.
  const text = Buffer.from(head).toString('latin1')
  const pairs = text.match(/[\x81-\xfe][\x80-\xfe]/g)?.length ?? 0
  const alone = text.match(/(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])/g)?.length ?? 0
  return pairs > alone && decodes('gb18030', head) ? 'gb18030' : 'windows-1252'
}

/** A letter that the head cuts in two is no fault. */
function decodes(encoding: string, head: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}

/** The separator that splits the first lines alike, outside of quotes; the comma where nothing tells. */
export function separatorOf(text: string): string {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
  const counts = separators.map((sign) => {
    const each = lines.slice(0, 10).map((line) => line.split(sign).length - 1)
    const most = Math.max(...each, 0)
    return { sign, most, alike: each.filter((n) => n === most).length }
  })
  const best = counts.toSorted((a, b) => b.alike * b.most - a.alike * a.most)[0]
  return best === undefined || best.most === 0 ? ',' : best.sign
}

async function headOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    pieces.push(chunk)
    bytes += chunk.length
    if (bytes >= HEAD) break
  }
  return Buffer.concat(pieces).subarray(0, HEAD)
}

async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** How this table writes its decimals, as far as its separator tells. */
function signOf(separator: string, given: 'point' | 'comma' | undefined): DecimalSign {
  // A comma that separates cells is no decimal sign, unless the cell is in quotes: then nothing is sure.
  return given ?? (separator === ';' ? 'unsure' : 'point')
}

/**
 * Reads a table of comma-separated values, or with other separators. Its headers stand in one of the first rows and
 * name the stock number. Refuses `no-header` { found }, `table-broken` { line, why }.
 */
export const readCsv: RowReader = async (file, sink) => {
  const head = await headOf(file.open())
  const encoding = encodingOf(head)
  const delimiter = separatorOf(new TextDecoder(encoding).decode(head))
  const table = tableReader(sink, signOf(delimiter, file.options.decimal))
  const parser = csvParser(delimiter, table.take)
  for await (const text of decoded(paced(file.open(), sink), encoding)) {
    const refused = parser.write(text)
    if (refused !== undefined) return refused
  }
  const refused = parser.end()
  if (refused !== undefined) return refused
  const columns = table.columns()
  return isRefusal(columns) ? columns : { format: 'csv', encoding, delimiter, columns }
}
