/** Bank statements as read, whatever the format: what camt and MT940 say, in our words. Amounts are minor units. */

export type BankFormat = 'camt.052' | 'camt.053' | 'camt.054' | 'mt940'

/** A balance on its side: what stands to our credit is > 0. */
export interface BankBalance {
  readonly amount: bigint
  readonly currency: string
  readonly date?: string
}

/** One payment inside a bank entry. Names and accounts are those of the other side. */
export interface BankDetail {
  /** Minor units in the entry's currency; absent where the bank does not say it. */
  readonly amount?: bigint
  /** Only where it is not the entry's own. */
  readonly direction?: 'credit' | 'debit'
  /** The servicing bank's own reference of this payment. */
  readonly reference?: string
  readonly endToEndId?: string
  readonly uetr?: string
  /** Message or payment information id of the file that it came with. */
  readonly file?: string
  readonly name?: string
  readonly account?: string
  /** BIC of its bank. */
  readonly bankCode?: string
  /** Of the other side's address. */
  readonly town?: string
  readonly country?: string
  /** The account of ours that was named: a virtual one. */
  readonly ownAccount?: string
  /** Creditor references in their own field. */
  readonly references: readonly string[]
  readonly text: string
  /** What was sent, where the bank changed money: `1000.00 EUR at 1.0842`. */
  readonly exchange?: string
  /** Minor units that a bank kept on the way, in the entry's currency. */
  readonly charge?: bigint
  readonly reason?: string
}

/** A line of a bank's statement. */
export interface BankEntry {
  /** From 1, as listed. */
  readonly n: number
  readonly line?: number
  /** > 0. */
  readonly amount: bigint
  readonly currency: string
  readonly direction: 'credit' | 'debit'
  readonly status: 'booked' | 'pending' | 'info'
  readonly reversal: boolean
  /** `2026-03-02`, or RFC 3339. */
  readonly bookedOn: string
  readonly valueOn: string
  /** The servicing bank's own reference of the entry. */
  readonly reference?: string
  /** ISO 20022 `PMNT/RCDT/ESCT`, or the bank's own code. */
  readonly code: string
  readonly text: string
  /** Message or payment information id of the file that it is one entry for. */
  readonly file?: string
  readonly details: readonly BankDetail[]
}

/** A statement without its entries: a long one is never held whole. */
export interface StatementHead {
  readonly format: BankFormat
  /** `02` … `13`; empty for MT940. */
  readonly version: string
  readonly id: string
  /** The bank's running number. */
  readonly sequence?: number
  readonly page?: number
  readonly account: string
  readonly accountName?: string
  readonly bankName?: string
  readonly currency: string
  readonly createdOn: string
  readonly opening?: BankBalance
  readonly closing?: BankBalance
  /** What was odd and did not stop the reading. */
  readonly warnings: readonly string[]
}

export interface BankStatement extends StatementHead {
  readonly entries: readonly BankEntry[]
}

/** Hears each entry of a file as it is read; `nth` counts the statements that ended before. */
export type OnEntry = (entry: BankEntry, nth: number, format: BankFormat) => void

/** A part of an entry that is booked by itself: the whole entry, or one payment of a batch. */
export interface EntryPart {
  readonly part: number
  readonly amount: bigint
  readonly detail: BankDetail
}

const nothing: BankDetail = { references: [], text: '' }

/** Whether an entry's payments are all on its side and add up to it. */
export function addsUp(entry: BankEntry): boolean {
  const { details, amount, direction } = entry
  const same = details.every((each) => (each.direction ?? direction) === direction && (each.amount ?? 0n) > 0n)
  return same && details.reduce((sum, each) => sum + (each.amount ?? 0n), 0n) === amount
}

/**
 * What is booked of an entry: each payment of a batch when their amounts are told and add up to it, else the entry as
 * one. The amounts add up to the entry's.
 */
export function partsOf(entry: BankEntry): readonly EntryPart[] {
  const { details, amount } = entry
  if (details.length > 1 && addsUp(entry))
    return details.map((detail, i) => ({ part: i + 1, amount: detail.amount ?? 0n, detail }))
  const [only = nothing] = details
  const file = entry.file ?? only.file
  const detail = details.length > 1 ? joined(details) : only
  return [{ part: 1, amount, detail: file === undefined ? detail : { ...detail, file } }]
}

/** A batch that cannot be taken apart: nobody's name, everybody's text. */
function joined(details: readonly BankDetail[]): BankDetail {
  const text = details.map((each) => each.text).filter((each) => each !== '')
  return { references: [], text: text.join(' | ').slice(0, 500) }
}

/** What an entry adds to the booked balance, on its side; nothing while it is not booked. */
export function bookedAmount({ status, amount, direction }: BankEntry): bigint {
  if (status !== 'booked') return 0n
  return direction === 'credit' ? amount : -amount
}

/** An entry with the statement's day where the bank named none. */
export function dated(entry: BankEntry, { createdOn }: Pick<StatementHead, 'createdOn'>): BankEntry {
  const day = createdOn.slice(0, 10)
  return entry.bookedOn === '' ? { ...entry, bookedOn: day, valueOn: day } : entry
}

/**
 * Whether opening + entries = closing, in the account's currency: `unchecked` when one of the balances is missing or
 * in another currency. `booked`: the sum of its entries' `bookedAmount`.
 */
export function sumCheck(statement: StatementHead, booked: bigint): 'balanced' | 'differs' | 'unchecked' {
  const { opening, closing, currency } = statement
  if (opening?.currency !== currency || closing?.currency !== currency) return 'unchecked'
  return opening.amount + booked === closing.amount ? 'balanced' : 'differs'
}
