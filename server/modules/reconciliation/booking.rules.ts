import { known } from '../../kernel/known.ts'
import type { Change, Context, Instant, RootId } from '../../kernel/use-case.ts'
import { append, create, due, event, put } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { wireReceived } from '../payments/funding.rules.ts'
import type { EntryPart } from './bank-entry.rules.ts'
import { caseType, type EntryCase, openCase } from './case.rules.ts'
import type { Candidate, Doubted, Match, Matched } from './match.rules.ts'
import type { Purpose } from './purpose.rules.ts'
import type { ReconciliationPolicy } from './reconciliation-policy.rules.ts'
import {
  type Became,
  type EntryRecord,
  entryIdOf,
  instantOf,
  type NumberedEntry,
  type Statement,
} from './statement.rules.ts'
import { statementWireRoot, type Wire, wireType } from './wire.rules.ts'
import { bankCharged } from './wire-return.rules.ts'

/** What became of a part of an entry, and what it changes. */
export interface Booked {
  readonly became: Became
  readonly target?: string
  readonly confidence?: number
  /** Whose wire it is, by its reference. */
  readonly orderId?: RootId
  readonly reason: string
  readonly changes: readonly Change[]
}

/** What a part is booked with. */
export interface Desk {
  readonly statement: Statement
  readonly policy: ReconciliationPolicy
  /** When a wire that nobody allocates goes back. */
  readonly returnAt: Instant
  readonly context: Context
}

export interface Part extends EntryPart {
  readonly candidates: readonly Candidate[]
  readonly entry: NumberedEntry
  readonly entryId: string
  /** The root that it has if it is a wire. */
  readonly wireId: RootId
}

/** A part of an entry in a statement: of how many, and with the references that it may name. */
export function partIn(
  statementId: RootId,
  entry: NumberedEntry,
  { part, amount, detail }: EntryPart,
  parts: number,
  candidates: readonly Candidate[],
): Part {
  const entryId = entryIdOf(entry.n, part, parts)
  return { part, amount, detail, entry, candidates, entryId, wireId: statementWireRoot(statementId, entry.n, part) }
}

/** A booked credit is money of nobody until it is given to an order: bank to unallocated. */
export function bookWire(part: Part, match: Match, desk: Desk): Booked {
  const { statement, returnAt, context } = desk
  const { entry, detail, amount, entryId, wireId } = part
  const happenedAt = instantOf(entry.bookedOn)
  const { doubt, orderId, confidence, matchedBy }: Partial<Matched & Doubted> = match
  const wire: Wire = known({
    wireId,
    bank: statement.bank,
    reference: detail.reference ?? entry.reference ?? detail.endToEndId ?? `${statement.statementId}/${entryId}`,
    amount,
    currency: entry.currency,
    payerName: detail.name ?? '',
    payerAccount: detail.account ?? '',
    text: [...detail.references, detail.text === '' ? entry.text : detail.text].join(' ').trim().slice(0, 1_000),
    bookedAt: happenedAt,
    state: 'unallocated' as const,
    doubt,
    orderId,
    uetr: detail.uetr,
    endToEndId: detail.endToEndId,
    payerBank: detail.bankCode,
    payerTown: detail.town,
    payerCountry: detail.country,
    confidence,
    matchedBy,
    statementId: statement.statementId,
  })
  const moved = wireReceived(statement.bank, entry.currency, amount)
  return known({
    became: 'wire' as const,
    target: wireId,
    confidence,
    orderId,
    reason: doubt ?? matchedBy ?? '',
    changes: [
      create(wireId),
      append(wireType, wire),
      ...book([moved], { root: wireId, cause: `wire:${wireId}`, happenedAt }, context),
      due(wireId, 'wire.return', '', returnAt),
    ],
  })
}

/** Charges, interest and a provider's payout are booked at once: they wait for nobody. */
export function bookAtOnce(part: Part, purpose: Purpose, desk: Desk): Booked {
  const { statement, context } = desk
  const { amount, entry, entryId } = part
  const bank = accounts.bank(statement.bank)
  const { currency } = entry
  const moved = (() => {
    if (purpose.is === 'charge') return bankCharged(statement.bank, currency, amount)
    if (purpose.is === 'interest')
      return movement('interest-received', currency, [[bank, amount]], [[accounts.interest(), amount]])
    const provider = 'target' in purpose ? purpose.target : ''
    return movement('provider-settled', currency, [[bank, amount]], [[accounts.provider(provider), amount]])
  })()
  const booked = {
    root: statement.statementId,
    cause: entryCause(statement, entryId),
    happenedAt: instantOf(entry.bookedOn),
  }
  return {
    became: purpose.is === 'charge' || purpose.is === 'interest' ? purpose.is : 'provider',
    ...('target' in purpose ? { target: purpose.target } : {}),
    reason: entry.code === '' ? 'by-payer' : 'by-code',
    changes: book([moved], booked, context),
  }
}

export function entryCause({ statementId }: Pick<Statement, 'statementId'>, entryId: string): string {
  return `entry:${statementId}:${entryId}`
}

/** A wire's way back: the wire books it on hearing of it. */
export function announceReturn(
  part: Part,
  purpose: Purpose & { readonly target: string },
  { statement }: Desk,
): Booked {
  const { amount, entry, detail, entryId } = part
  const said = {
    entry: entryId,
    target: purpose.target,
    amount: Number(amount),
    currency: entry.currency,
    happened_at: instantOf(entry.bookedOn),
    reference: (detail.uetr ?? detail.reference ?? entry.reference ?? entryId).slice(0, 35),
  }
  return {
    became: 'wire-return',
    target: purpose.target,
    confidence: 90,
    reason: 'amount-and-account',
    changes: [event(statement.statementId, 'wire-return.booked', said)],
  }
}

/** The bank took back what it had booked: the wire hears of it; what no wire explains is a case. */
export function bookReversal(part: Part, original: RootId | undefined, desk: Desk): Booked {
  const { statement } = desk
  const { amount, entry, entryId, detail } = part
  if (original?.startsWith('wir_') !== true || entry.direction === 'credit')
    return bookCase(part, 'reversal-unmatched', 'the bank reversed an entry that is not found here', desk)
  const reference = detail.reference ?? entry.reference
  const { bookedOn, currency } = entry
  const taken = { ...known({ reference }), statementId: statement.statementId, entryId, amount, currency, bookedOn }
  return {
    became: 'reversal',
    target: original,
    confidence: 100,
    reason: 'same-reference',
    changes: [wireRecalled(original, taken)],
  }
}

/** What takes a wire back, as an entry tells it. */
type Taken = Pick<EntryRecord, 'statementId' | 'entryId' | 'amount' | 'currency' | 'bookedOn' | 'reference'>

/** The wire hears that its bank took it back. */
export function wireRecalled(wire: RootId, { statementId, entryId, amount, currency, bookedOn, reference }: Taken) {
  return event(statementId, 'wire.recalled', {
    entry: entryId,
    wire,
    amount: Number(amount),
    currency,
    happened_at: instantOf(bookedOn),
    reference: (reference ?? `${statementId}/${entryId}`).slice(0, 80),
  })
}

/** What nobody can explain waits for a person; nothing is booked. */
export function bookCase(part: Part, kind: EntryCase, said: string, { statement, policy, context }: Desk): Booked {
  const { amount, entry, entryId } = part
  const { statementId, bank } = statement
  const signed = entry.direction === 'debit' ? -amount : amount
  const found = { statementId, kind, bank, entryId, amount: signed, currency: entry.currency, said }
  const opened = openCase(found, context.at, policy.caseAge)
  return { became: 'case', target: opened.caseId, reason: kind, changes: [put(caseType, opened)] }
}
