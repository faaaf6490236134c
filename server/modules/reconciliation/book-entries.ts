import { known } from '../../kernel/known.ts'
import type { Json, RootId } from '../../kernel/use-case.ts'
import { all, append, entry, event, one, own, put, refuse, useCase } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import type { PaymentBatch } from '../payouts/payment-batch.rules.ts'
import type { PaymentOrder } from '../payouts/payment-order.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { Booked, Desk, Part } from './booking.rules.ts'
import { announceReturn, bookAtOnce, bookCase, bookReversal, bookWire } from './booking.rules.ts'
import {
  type BookEntries,
  type EntryNames,
  isBooked,
  type Names,
  ordersOfFiles,
  type Place,
  plan,
} from './chunk-plan.rules.ts'
import { clientAccountType } from './client-account.rules.ts'
import { referenceOf } from './identity.rules.ts'
import { matchOf } from './match.rules.ts'
import { afterTold, bookPayments, comesBack, type FoundPayments, type OwnPayments } from './payment-booking.rules.ts'
import { purposeOf } from './purpose.rules.ts'
import { reconciliationPolicy } from './reconciliation-policy.rules.ts'
import { type EntryRecord, entryType, type NumberedEntry, type Statement, statementType } from './statement.rules.ts'

/** One command makes at most so many wires, each a root of its own, but for an entry with more. */
export const CHUNK = 250

/** What a chunk is refused whose entries do not begin where those that are worked in end. */
export const outOfTurn = 'wrong-state'

/** Who owns the name of a place. */
type Found = (place: Place) => RootId | undefined

/**
 * A chunk of a statement's entries, in order: booked ones are posted once, whatever paper told of them first; pending
 * ones are kept to be shown. A chunk that is worked in already changes nothing; one whose turn has not come is refused.
 */
export const bookEntries = useCase({
  name: 'reconciliation.book-entries',
  action: 'reconciliation.import-statement',
  bulk: true,
  root: (input: BookEntries) => input.statementId,
  reads: (input, root) => ({
    statement: one(statementType, root, 'statement'),
    account: one(clientAccountType, input.account.accountRoot, 'account'),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
    ...plan(input).payments,
  }),
  more: (facts, input) => {
    const { payments, names } = plan(input)
    return { ...ordersOfFiles(payments, facts), ...names(facts.account?.nameSets ?? []).refs }
  },
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide(facts, input, context) {
    const { statement, account, policies } = facts
    if (statement === undefined || account === undefined) return refuse('not-found')
    const fresh = input.entries.filter(({ n }) => n > statement.readTo)
    const last = fresh.at(-1)
    if (last === undefined) return { answer: { read_to: statement.readTo }, changes: [] }
    if (fresh[0]?.n !== statement.readTo + 1) return refuse(outOfTurn, { read_to: statement.readTo })
    const policy = valuesOf(reconciliationPolicy, policyAt(policies, context.at))
    const names = plan(input).names(account.nameSets)
    const owners = facts as unknown as { readonly [fact: number]: RootId | undefined }
    const found: Found = (place) => owners[place]
    const returnAt = endOfTerm(context.at, policy.wireReturn, operatorCalendar.zone)
    const desk = { statement, policy, returnAt, context }
    const payments = facts as unknown as Work['payments']
    const work: Work = { input, names, found, payments, desk, told: new Map(), done: [], taken: new Map() }
    for (const each of fresh) workOne(each, work)
    const after = { ...statement, readTo: last.n, ...tally(work, statement) }
    return { answer: { read_to: last.n }, changes: [put(statementType, after), ...changesOf(work, after)] }
  },
})

/** What a chunk comes to while it is worked in: what one entry took, the next finds taken. */
interface Work {
  readonly input: BookEntries
  readonly names: Names
  readonly found: Found
  /** Files and payment orders of ours by their roots. */
  readonly payments: { readonly [root: RootId]: PaymentBatch | PaymentOrder | undefined }
  readonly desk: Desk
  /** What entries before it made of payments of ours. */
  readonly told: Map<RootId, PaymentOrder>
  readonly done: { readonly part: Part; readonly booked: Booked }[]
  readonly taken: Map<Place, RootId>
}

function ownerOf({ found, taken }: Work, place: Place): RootId | undefined {
  return found(place) ?? taken.get(place)
}

function firstOwner(work: Work, places: readonly Place[]): RootId | undefined {
  for (const place of places) {
    const owner = ownerOf(work, place)
    if (owner !== undefined) return owner
  }
  return undefined
}

function workOne({ n, status, amount }: NumberedEntry, work: Work): void {
  const { input, names, done } = work
  const { parts = [], own = [] } = plan(input).of.get(n) ?? {}
  const named = names.of.get(n)
  const all = (booked: Omit<Booked, 'changes'>) => {
    for (const part of parts) done.push({ part, booked: { ...booked, changes: [] } })
  }
  if (named === undefined) {
    all({ became: 'pending', reason: amount === 0n ? 'nothing-moved' : status })
    return
  }
  const before = firstOwner(work, named.known)
  if (before !== undefined) {
    all({ became: 'copy', target: before, reason: 'known' })
    return
  }
  const original = named.original.length === 0 ? undefined : firstOwner(work, named.original)
  const booked = parts.map((part, i) => ({ part, booked: bookPart(part, own[i], original, work) }))
  done.push(...booked.map((each) => (booked.length === 1 ? heardBefore(each, named, work) : each)))
  take(named, booked, work)
}

/** A wire whose taking back was told before it: who keeps that reversal hears that it has come. */
function heardBefore({ part, booked }: Work['done'][number], { wire }: EntryNames, work: Work): Work['done'][number] {
  const before = wire === undefined ? undefined : ownerOf(work, wire)
  if (booked.became !== 'wire' || before?.startsWith('stm_') !== true) return { part, booked }
  const { amount, detail, entry: bankEntry } = part
  const said = known({
    statement: before,
    wire: booked.target,
    amount: Number(amount),
    booked_on: bankEntry.bookedOn,
    reference: referenceOf(bankEntry),
    end_to_end_id: detail.endToEndId,
  })
  const told = event(work.desk.statement.statementId, 'wire.late', said as Json)
  return { part, booked: { ...booked, changes: [...booked.changes, told] } }
}

/** A new movement takes its names: for its wire if it is one alone, else for the statement. */
function take({ own, wire }: EntryNames, booked: Work['done'], work: Work): void {
  const [first] = booked
  const { became, target, reason } = booked.length === 1 && first !== undefined ? first.booked : ({} as Partial<Booked>)
  const { statementId } = work.desk.statement
  const root = became === 'wire' && target !== undefined ? target : statementId
  // A reversal that waits for its wire keeps that wire's name.
  const isNamed = wire !== undefined && (became === 'wire' || reason === 'reversal-unmatched')
  for (const place of isNamed ? [...own, wire] : own)
    if (ownerOf(work, place) === undefined) work.taken.set(place, root)
}

function foundPayments(
  { orders, batchId = '' }: OwnPayments,
  payments: Work['payments'],
  told: Work['told'],
): FoundPayments {
  const batch = payments[batchId] as PaymentBatch | undefined
  const named = batch === undefined ? orders : batch.orders
  const asNow = (root: RootId) => told.get(root) ?? (payments[root] as PaymentOrder | undefined)
  return known({ batch, orders: named.map(asNow) })
}

function bookPart(part: Part, own: OwnPayments | undefined, original: RootId | undefined, work: Work): Booked {
  const { input, names, found, payments, desk } = work
  const ours = own && foundPayments(own, payments, work.told)
  if (own !== undefined && ours !== undefined && (part.entry.direction === 'debit' || comesBack(part, ours))) {
    const booked = bookPayments(part, own, ours, desk)
    for (const after of afterTold(booked, ours, desk)) work.told.set(after.orderRoot, after)
    return booked
  }
  const { account, returning } = input
  const purpose = purposeOf(part.entry, part, { account, returning })
  switch (purpose.is) {
    case 'wire':
      return bookWire(
        part,
        matchOf(part.candidates, (reference) => found(names.references.get(reference) ?? -1)),
        desk,
      )
    case 'reversal':
      return bookReversal(part, original, desk)
    case 'unexplained':
      return bookCase(part, 'debit-unexplained', 'a debit that nothing here explains', desk)
    case 'wire-return':
      return announceReturn(part, purpose, desk)
    default:
      return bookAtOnce(part, purpose, desk)
  }
}

function tally({ done, input }: Work, { credits, debits }: Statement): Pick<Statement, 'credits' | 'debits'> {
  const booked = done.filter(({ part }) => isBooked(part.entry, input.format))
  const sum = (direction: 'credit' | 'debit') =>
    booked.reduce((total, { part }) => (part.entry.direction === direction ? total + part.amount : total), 0n)
  return { credits: credits + sum('credit'), debits: debits + sum('debit') }
}

function changesOf({ done, names, taken }: Work, { statementId, readTo }: Statement) {
  const matched = done.flatMap(({ booked: { target = '', orderId } }) =>
    orderId === undefined ? [] : [{ wire: target, order: orderId }],
  )
  const counts: Record<string, number> = {}
  for (const { booked } of done) counts[booked.became] = (counts[booked.became] ?? 0) + 1
  return [
    ...done.flatMap(({ part, booked }) => [append(entryType, recordOf(statementId, part, booked)), ...booked.changes]),
    ...[...taken].flatMap(([place, root]) => {
      const name = names.asked[place]
      return name === undefined ? [] : [own(name.space, name.name, root)]
    }),
    entry(statementId, 'statement.entries-read', { read_to: readTo, ...counts }),
    ...(matched.length === 0 ? [] : [event(statementId, 'wires.matched', { wires: matched })]),
  ]
}

function recordOf(statementId: RootId, part: Part, booked: Booked): EntryRecord {
  const { entry: bankEntry, detail, amount, entryId } = part
  const { n, currency, direction, status, reversal, bookedOn, valueOn, code } = bankEntry
  return known({
    statementId,
    entryId,
    n,
    amount,
    currency,
    direction,
    status,
    reversal,
    bookedOn,
    valueOn,
    // One payment of several has its own; what is booked as one is found by the entry's.
    reference: bankEntry.details.length > 1 ? (detail.reference ?? bankEntry.reference) : referenceOf(bankEntry),
    endToEndId: detail.endToEndId,
    uetr: detail.uetr,
    code,
    name: detail.name ?? '',
    account: detail.account ?? '',
    text: [...detail.references, detail.text === '' ? bankEntry.text : detail.text].join(' ').trim().slice(0, 1_000),
    became: booked.became,
    target: booked.target,
    confidence: booked.confidence,
    reason: booked.reason,
  })
}
