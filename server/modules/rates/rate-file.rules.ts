import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { XmlElement } from '../../kernel/xml-tree.ts'
import { hourOfDate } from '../../kernel/zone.ts'
import type { PublishedRates } from './rate.rules.ts'

/** The reference rates of the European Central Bank are those of 14:15 and published about 16:00, Frankfurt. */
const ecb = { source: 'European Central Bank', hour: 16, zone: 'Europe/Berlin' } as const

const ECB_SPACE = 'http://www.ecb.int/vocabulary/2002-08-01/eurofxref'

function invalid(why: string, line?: number): Refusal {
  return refuse('rate-file-invalid', { why, ...(line === undefined ? {} : { line }) })
}

/**
 * The European Central Bank's daily file (`eurofxref-daily.xml`): one day, every rate against the euro. Refuses
 * `rate-file-invalid` { why }.
 */
export function readEcbRates(root: XmlElement): PublishedRates | Refusal {
  const isCube = ({ namespace, name }: XmlElement) => namespace === ECB_SPACE && name === 'Cube'
  const days = root.children.filter(isCube).flatMap(({ children }) => children.filter(isCube))
  const [day, ...others] = days
  const date = day?.attributes.get('time')
  if (day === undefined || date === undefined || !isDate(date)) return invalid('no Cube with a time')
  if (others.length > 0) return invalid('several days; the daily file has one')
  const rates = day.children.filter(isCube).map(({ attributes }) => ({
    pair: `EUR/${attributes.get('currency') ?? ''}`,
    rate: attributes.get('rate') ?? '',
  }))
  return rates.length === 0 ? invalid('no rates') : { ...published(date), rates }
}

function published(date: string) {
  return { source: ecb.source, asOf: hourOfDate(date, ecb.hour, ecb.zone) }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
}

/**
 * Rates as a table: lines of `pair,rate` under a line `pair,rate`, or the European Central Bank's own table of one day
 * (`eurofxref.csv`: a line of codes, a line of rates, both beginning with the date). `told` is who published the first
 * kind and when; the second says it itself. Refuses `rate-file-invalid` { why, line }.
 */
export function readRateTable(
  text: string,
  told: Pick<PublishedRates, 'source' | 'asOf'> | undefined,
): PublishedRates | Refusal {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.split(/[,;]/).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
  const [head = [], ...rows] = lines
  if (head[0]?.toLowerCase() === 'date') return readEcbTable(head, rows)
  if (head.join(',').toLowerCase() !== 'pair,rate')
    return invalid('the first line is `pair,rate` or begins with Date', 1)
  if (told === undefined) return invalid('say who published it and when')
  const wrong = rows.findIndex((cells) => cells.length !== 2)
  if (wrong >= 0) return invalid('a pair and a rate', wrong + 2)
  return { ...told, rates: rows.map(([pair = '', rate = '']) => ({ pair, rate })) }
}

const months = 'january february march april may june july august september october november december'.split(' ')

function readEcbTable(head: readonly string[], rows: readonly (readonly string[])[]): PublishedRates | Refusal {
  const [row, ...more] = rows
  const found = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(row?.[0] ?? '')
  const month = months.indexOf((found?.[2] ?? '').toLowerCase()) + 1
  if (row === undefined || found === null || month === 0) return invalid('a date such as 27 November 2026', 2)
  if (more.length > 0) return invalid('several days; the daily file has one', 3)
  const date = `${found[3]}-${String(month).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`
  if (!isDate(date)) return invalid('a date such as 27 November 2026', 2)
  const rates = head
    .map((code, i) => ({ pair: `EUR/${code}`, rate: row[i] ?? '' }))
    .slice(1)
    .filter(({ pair, rate }) => pair !== 'EUR/' && rate !== '' && rate !== 'N/A')
  return rates.length === 0 ? invalid('no rates', 2) : { ...published(date), rates }
}
