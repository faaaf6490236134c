import type { BankDetail, BankEntry, BankStatement } from '../../server/modules/reconciliation/bank-entry.rules.ts'
import { papersOf } from './bank-papers.ts'
import { currencies } from './companies.ts'
import type { Counters } from './counters.ts'
import { type Random, randomOf } from './random.ts'
import { DAY, HOUR, type Scheduler } from './scheduler.ts'

/** An account of the operator as its bank keeps it; minor units. */
interface Account {
  readonly name: string
  readonly number: string
  readonly currency: string
  balance: bigint
  /** What its last statement ended with, and that statement's number. */
  stated: bigint
  sequence: number
  today: BankEntry[]
}

/** What is booked, without what the bank gives to every entry. */
export type Booking = Pick<BankEntry, 'amount' | 'direction'> &
  Partial<Pick<BankEntry, 'reference' | 'reversal' | 'code' | 'text'>> & { readonly details?: readonly BankDetail[] }

/** A wire as its payer sends it. */
export interface Sent {
  readonly currency: string
  readonly amount: bigint
  readonly payer: string
  /** What he writes; an order's reference, if he knows how. */
  readonly text: string
  readonly references?: readonly string[]
  /** Which order he means, whatever he wrote: he tells it on the telephone. */
  readonly orderId?: string
  readonly hours: number
  /** The payer's bank takes it back after so many days. */
  readonly recalledAfterDays?: number
}

/** The operator's bank: it books, and sends papers of what it booked, some twice, some late, in several formats. */
export interface SimulatedBank {
  accountOf(currency: string): Readonly<Pick<Account, 'name' | 'number' | 'currency' | 'balance'>>
  book(currency: string, booking: Booking): void
  wire(sent: Sent): void
  /** Which order the payer of a wire meant. */
  meant(endToEndId: string): string | undefined
  /** Wires that it has booked. */
  wires(): number
  /** End-to-end ids of what it has paid for us. */
  readonly paid: Set<string>
  /** Money of an order or company that came (> 0) and went, minor units. */
  readonly moved: Map<string, bigint>
  /** What banks on the way kept of what came back to an order or company; minor units. */
  readonly kept: Map<string, bigint>
}

export interface Around {
  readonly seed: string
  readonly scheduler: Scheduler
  readonly counters: Counters
  /** A paper arrives. */
  receive(statement: BankStatement): void
}

const opened = (currency: string): Account => ({
  name: `house-${currency.toLowerCase()}`,
  number: `00${currency}4711`,
  currency,
  balance: 0n,
  stated: 0n,
  sequence: 0,
  today: [],
})

/** When the bank has closed its day, o'clock. */
const CLOSES = 20

export function simulatedBank(around: Around): SimulatedBank {
  const { seed, scheduler, counters } = around
  const accounts = new Map(currencies.map((currency) => [currency as string, opened(currency)]))
  const meant = new Map<string, string>()
  let [entries, wires] = [0, 0]
  const at = (currency: string) => accounts.get(currency) as Account

  function book(currency: string, booking: Booking): void {
    const account = at(currency)
    const day = scheduler.instant().slice(0, 10)
    entries += 1
    // Without a reference of the bank a movement is told by what its payer gave it.
    const own = booking.reference ?? `BK${String(entries).padStart(9, '0')}`
    const given = { reversal: false, code: 'PMNT/RCDT/ESCT', text: '', details: [], ...booking }
    const entry = { ...given, currency, status: 'booked', bookedOn: day, valueOn: day, n: account.today.length + 1 }
    account.today.push((own === '' ? withoutReference(entry) : { ...entry, reference: own }) as BankEntry)
    account.balance += booking.direction === 'credit' ? booking.amount : -booking.amount
    if (account.today.length > 1) return
    scheduler.at(Date.parse(`${day}T00:00:00.000Z`) + CLOSES * HOUR, () => close(account))
  }

  function close(account: Account): void {
    const { number, currency, stated: opening, today } = account
    account.sequence += 1
    const r = randomOf(`${seed}|papers|${number}|${account.sequence}`)
    if (r.chance(0.05)) others({ ...around, book }, account, r)
    const { balance: closing, sequence } = Object.assign(account, { today: [], stated: account.balance })
    const day = { number, currency, sequence, opening, closing, on: scheduler.instant(), entries: today }
    for (const { after, statement } of papersOf(day, r, counters))
      scheduler.at(scheduler.now() + after, () => around.receive(statement))
  }

  function wire(sent: Sent): void {
    scheduler.at(scheduler.now() + sent.hours * HOUR, () => {
      wires += 1
      if (sent.orderId !== undefined) meant.set(`E${wires}`, sent.orderId)
      bookWire({ ...around, book }, sent, wires)
    })
  }

  return {
    accountOf: at,
    book,
    wire,
    meant: (id) => meant.get(id),
    wires: () => wires,
    ...{ moved: new Map<string, bigint>(), kept: new Map<string, bigint>() },
    paid: new Set(),
  }
}

type Counter = Pick<Around, 'seed' | 'scheduler' | 'counters'> & Pick<SimulatedBank, 'book'>

/** What banks do besides: charges, interest, a debit that nobody understands. */
function others({ counters, book }: Counter, { currency }: Account, r: Random): void {
  const kind = r.pick(['charge', 'interest', 'odd'] as const)
  counters.hit(`bank.${kind}`)
  const amount = BigInt(r.int(100, 3_000))
  if (kind === 'interest') book(currency, { amount, direction: 'credit', code: 'ACMT/MCOP/INTR', text: 'Interest' })
  else book(currency, { amount, direction: 'debit', code: kind === 'charge' ? 'PMNT/MDOP/CHRG' : 'ACMT/XXXX/XXXX' })
}

/** The `n`th wire comes, and now and then it is taken back. */
function bookWire({ seed, scheduler, counters, book }: Counter, sent: Sent, n: number): void {
  const { currency, amount, payer: name, text, references = [], recalledAfterDays } = sent
  const [endToEndId, number] = [`E${n}`, String(n)]
  const r = randomOf(`${seed}|wire|${endToEndId}`)
  const uetr = `${number.padStart(8, '0')}-0000-4000-8000-000000000000`
  const traced = r.chance(0.7) ? { uetr } : {}
  const details = [{ amount, name, account: `OF-${name}`, endToEndId, text, references, ...traced }]
  const reference = r.chance(0.9) ? `BW${number.padStart(9, '0')}` : ''
  book(currency, { amount, direction: 'credit', reference, details })
  if (recalledAfterDays === undefined) return
  scheduler.at(scheduler.now() + recalledAfterDays * DAY, () => {
    counters.hit('bank.wire-recalled')
    book(currency, { amount, direction: 'debit', reversal: true, reference, details })
  })
}

function withoutReference<E extends { readonly reference?: string }>({ reference: _, ...entry }: E) {
  return entry
}

/** Notes what went to an order or company, or came back; minor units. */
export function moves({ moved }: SimulatedBank, root: string, by: bigint): void {
  moved.set(root, (moved.get(root) ?? 0n) + by)
}
