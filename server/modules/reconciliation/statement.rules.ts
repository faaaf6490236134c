import { sha256Hex } from '../../kernel/canonical.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { BankDetail, BankEntry, StatementHead } from './bank-entry.rules.ts'

/** A statement, report or notification of a bank about one account, as it is kept. Amounts are minor units. */
export interface Statement {
  readonly statementId: RootId
  readonly accountRoot: RootId
  /** The account's name in the ledger. */
  readonly bank: string
  readonly format: string
  readonly version: string
  /** The bank's own id and running number of it. */
  readonly reference: string
  readonly sequence?: number
  readonly page?: number
  readonly createdOn: string
  readonly currency: string
  readonly opening?: bigint
  readonly closing?: bigint
  readonly closingOn?: string
  readonly entryCount: number
  /** The last entry that is worked in. */
  readonly readTo: number
  readonly credits: bigint
  readonly debits: bigint
  /** Whether opening + entries = closing. */
  readonly sums: 'balanced' | 'differs' | 'unchecked'
  readonly state: 'reading' | 'read'
  readonly warnings: readonly string[]
  readonly receivedAt: Instant
}

export const statementType: RecordType<Statement> = {
  name: 'reconciliation.statements',
  root: (statement) => statement.statementId,
  id: () => 'statement',
}

/** What became of an entry, or of one payment in it. */
export type Became =
  | 'wire'
  | 'charge'
  | 'interest'
  | 'provider'
  | 'payment-order'
  | 'wire-return'
  | 'reversal'
  | 'case'
  | 'copy'
  | 'pending'

/** A line of a statement as it is kept: one for each payment that is booked by itself. */
export interface EntryRecord {
  readonly statementId: RootId
  /** `000012` or, in a batch, `000012.0003`: sorts as listed. */
  readonly entryId: string
  readonly n: number
  readonly amount: bigint
  readonly currency: string
  readonly direction: 'credit' | 'debit'
  readonly status: 'booked' | 'pending' | 'info'
  readonly reversal: boolean
  readonly bookedOn: string
  readonly valueOn: string
  readonly reference?: string
  readonly endToEndId?: string
  readonly uetr?: string
  readonly code: string
  readonly name: string
  readonly account: string
  readonly text: string
  readonly became: Became
  /** The wire, provider, end-to-end id, first statement, … that it became. */
  readonly target?: string
  readonly confidence?: number
  /** Why, in a word. */
  readonly reason: string
}

export const entryType: RecordType<EntryRecord> = {
  name: 'reconciliation.entries',
  root: (entry) => entry.statementId,
  id: (entry) => entry.entryId,
}

export function entryIdOf(n: number, part: number, parts: number): string {
  const number = String(n).padStart(6, '0')
  return parts === 1 ? number : `${number}.${String(part).padStart(4, '0')}`
}

type Amounts = 'amount' | 'charge'
type Told<T> = Omit<T, Amounts | 'details'> & { readonly [name in Amounts & keyof T]?: string }

/** Amounts as text, and only those that are there. */
function amountsTold({ amount, charge }: Pick<BankDetail, Amounts>): { amount?: string; charge?: string } {
  return {
    ...(amount === undefined ? {} : { amount: amount.toString() }),
    ...(charge === undefined ? {} : { charge: charge.toString() }),
  }
}

/** An entry as JSON: the same text for the same entry. Where in the file it stood is not what it says. */
export function entryText({ line: _, ...entry }: BankEntry): string {
  const details = entry.details.map((detail) =>
    detail.amount === undefined && detail.charge === undefined ? detail : { ...detail, ...amountsTold(detail) },
  )
  return JSON.stringify({ ...entry, amount: entry.amount.toString(), details })
}

/** The entries in a JSON list of their texts. */
export function entriesIn(text: string): readonly BankEntry[] {
  const told = JSON.parse(text) as readonly (Told<BankEntry> & { readonly details: readonly Told<BankDetail>[] })[]
  return told.map((entry) => ({ ...entry, amount: BigInt(entry.amount ?? 0), details: entry.details.map(detailOf) }))
}

function detailOf({ amount, charge, ...detail }: Told<BankDetail>): BankDetail {
  return {
    ...detail,
    ...(amount === undefined ? {} : { amount: BigInt(amount) }),
    ...(charge === undefined ? {} : { charge: BigInt(charge) }),
  }
}

/** The next link of a chain over a statement's entries; it begins with the empty text. */
export function entryChain(before: string, text: string): string {
  return sha256Hex(before + text)
}

/**
 * The root of a statement: made of all that it says, so that the same one is the same root in whatever file it comes.
 * `chain`: over the texts of its entries.
 */
export function statementRoot({ warnings: _, ...head }: StatementHead, chain: string): RootId {
  const said = JSON.stringify(head, (__, each) => (typeof each === 'bigint' ? each.toString() : each))
  return `stm_${sha256Hex(said + chain).slice(0, 32)}`
}

/** When an entry was booked, as an instant: a day begins at midnight UTC, since banks name no zone. */
export function instantOf(day: string): Instant {
  const whole = day.length > 10 && !/(Z|[+-]\d{2}:?\d{2})$/.test(day) ? `${day}Z` : day
  const time = Date.parse(whole.length > 10 ? whole : `${day.slice(0, 10)}T00:00:00.000Z`)
  return Number.isNaN(time) ? `${day.slice(0, 10)}T00:00:00.000Z` : new Date(time).toISOString()
}

/** An entry with how many that are told apart by nothing else stood before it in the statement, itself included. */
export interface NumberedEntry extends BankEntry {
  readonly occurrence: number
  /** The same of those with its reference, side and amount: some banks give all payments of a batch one reference. */
  readonly twin: number
}
