import type { BankEntry, BankFormat, BankStatement } from '../../server/modules/reconciliation/bank-entry.rules.ts'
import type { Counters } from './counters.ts'
import type { Random } from './random.ts'
import { DAY, HOUR } from './scheduler.ts'

/** One day of an account. */
export interface BankDay {
  readonly number: string
  readonly currency: string
  readonly sequence: number
  readonly opening: bigint
  readonly closing: bigint
  readonly on: string
  readonly entries: readonly BankEntry[]
}

interface Paper {
  readonly statement: BankStatement
  /** Milliseconds. */
  readonly after: number
}

/**
 * What a bank sends of a day: reports and notifications before the statement, the statement in one format or in two,
 * some of it again, some of it days too late.
 */
export function papersOf(day: BankDay, r: Random, counters: Counters): readonly Paper[] {
  const late = r.chance(0.04) ? r.int(2, 5) * DAY : 0
  const isOld = r.chance(0.1)
  const sent: (readonly [BankFormat, number])[] = [
    ...(r.chance(0.3) ? [['camt.052', 0] as const] : []),
    ...(r.chance(0.3) ? [['camt.054', 0] as const] : []),
    [isOld ? 'mt940' : 'camt.053', HOUR + late],
    ...(r.chance(0.15) ? [[isOld ? 'camt.053' : 'mt940', 3 * HOUR + late] as const] : []),
    ...(r.chance(0.1) ? [['camt.053', 5 * HOUR + late] as const] : []),
    ...(r.chance(0.1) ? [['camt.054', r.int(1, 3) * DAY] as const] : []),
  ]
  if (late > 0) counters.hit('bank.statement-late')
  for (const [format] of sent) counters.hit(`bank.${format}`)
  return sent.map(([format, after]) => ({ statement: paperOf(format, day), after }))
}

function paperOf(format: BankFormat, day: BankDay): BankStatement {
  const { number, currency, sequence, opening, closing, on } = day
  const isWhole = format === 'camt.053' || format === 'mt940'
  const balance = (amount: bigint) => ({ amount, currency, date: on.slice(0, 10) })
  const told = entriesIn(format, day.entries)
  return {
    format,
    version: format === 'mt940' ? '' : '08',
    id: `${format}-${number}-${sequence}`,
    ...(isWhole ? { sequence, opening: balance(opening), closing: balance(closing) } : {}),
    account: number,
    currency,
    createdOn: on,
    entries: told.map((entry, i) => ({ ...entry, n: i + 1 })),
    warnings: [],
  }
}

/** A notification has credits alone; MT940 knows no trace number and writes references into the text. */
function entriesIn(format: BankFormat, entries: readonly BankEntry[]): readonly BankEntry[] {
  if (format === 'camt.054') return entries.filter(({ direction }) => direction === 'credit')
  if (format !== 'mt940') return entries
  return entries.map((entry) => ({
    ...entry,
    code: /CHRG/.test(entry.code) ? 'NCHG' : /INTR/.test(entry.code) ? 'NINT' : 'NTRF',
    details: entry.details.map(({ uetr: _, references, text, ...detail }) => ({
      ...detail,
      references: [],
      text: [text, ...references].join(' '),
    })),
  }))
}
