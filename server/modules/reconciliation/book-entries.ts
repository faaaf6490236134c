import type { RootId } from '../../kernel/use-case.ts'
import { all, append, entry, event, one, own, put, refuse, useCase } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { Booked, Desk, Part } from './booking.rules.ts'
import { announce, bookAtOnce, bookCase, bookReversal, bookWire } from './booking.rules.ts'
import { type BookEntries, isBooked, plan } from './chunk-plan.rules.ts'
import { clientAccountType } from './client-account.rules.ts'
import { knownAs, movementSpace, originalNames, ownNames, wireName, wireNameSpace } from './identity.rules.ts'
import { matchOf } from './match.rules.ts'
import { purposeOf } from './purpose.rules.ts'
import { reconciliationPolicy } from './reconciliation-policy.rules.ts'
import { type EntryRecord, entryType, type NumberedEntry, type Statement, statementType } from './statement.rules.ts'

/** One command writes at most this many wires: each is a root of its own. */
export const CHUNK = 400

/** Who owns the name of a key (`m …` movement, `w …` wire, `r …` reference). */
type Found = (key: string) => RootId | undefined

/**
 * A chunk of a statement's entries, in order: booked ones are posted once, whatever paper told of them first; pending
 * ones are kept to be shown. A chunk that is worked in already changes nothing.
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
    ...plan(input).wires,
  }),
  more: ({ account }, input) => plan(input).names(account?.nameSets ?? []).refs,
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide(facts, input, context) {
    const { statement, account, policies } = facts
    if (statement === undefined || account === undefined) return refuse('not-found')
    const fresh = input.entries.filter(({ n }) => n > statement.readTo)
    const last = fresh.at(-1)
    if (last === undefined) return { answer: { read_to: statement.readTo }, changes: [] }
    const policy = valuesOf(reconciliationPolicy, policyAt(policies, context.at))
    const { places } = plan(input).names(account.nameSets)
    const owners = facts as unknown as { readonly [place: string]: RootId | undefined }
    const found: Found = (key) => owners[places.get(key) ?? -1]
    const returnAt = endOfTerm(context.at, policy.wireReturn, operatorCalendar.zone)
    const work = workIn(fresh, input, found, { statement, policy, returnAt, context }, account.nameSets)
    const after = { ...statement, readTo: last.n, ...work.sums(statement) }
    return { answer: { read_to: last.n }, changes: [put(statementType, after), ...work.changes(after)] }
  },
})

/** What a chunk comes to while it is worked in: what one entry took, the next finds taken. */
interface Work {
  readonly done: { readonly part: Part; readonly booked: Booked }[]
  readonly names: Map<string, { readonly space: string; readonly name: string; readonly root: RootId }>
}

function workIn(
  entries: readonly NumberedEntry[],
  input: BookEntries,
  found: Found,
  desk: Desk,
  sets: readonly string[],
) {
  const work: Work = { done: [], names: new Map() }
  for (const each of entries) workOne(each, input, found, desk, work, sets)
  return { sums: tally(work.done, input.format), changes: (after: Statement) => changesOf(work, after) }
}

function workOne(
  each: NumberedEntry,
  input: BookEntries,
  found: Found,
  desk: Desk,
  { done, names }: Work,
  sets: readonly string[],
): void {
  const { account } = input
  const { parts, identity } = plan(input).of.get(each.n) ?? { parts: [] }
  const all = (booked: Omit<Booked, 'changes'>) => {
    for (const part of parts) done.push({ part, booked: { ...booked, changes: [] } })
  }
  if (identity === undefined) {
    all({ became: 'pending', reason: each.status })
    return
  }
  const rootOf = (key: string) => found(key) ?? names.get(key)?.root
  const known = knownAs(identity, sets)
    .map((name) => rootOf(`m ${name}`))
    .find((root) => root !== undefined)
  if (known !== undefined) {
    all({ became: 'copy', target: known, reason: 'known' })
    return
  }
  const original = () => originalOf(each, account.accountRoot, rootOf)
  const booked = parts.map((part) => ({ part, booked: bookPart(part, input, found, original, desk) }))
  done.push(...booked)
  const [first] = booked
  const isWire = booked.length === 1 && first?.booked.became === 'wire'
  const root = (isWire ? first.booked.target : undefined) ?? desk.statement.statementId
  const take = (kind: string, space: string, name: string) => {
    if (rootOf(`${kind} ${name}`) === undefined) names.set(`${kind} ${name}`, { space, name, root })
  }
  for (const name of ownNames(identity)) take('m', movementSpace, name)
  const wire = isWire ? wireName(each, account.accountRoot) : undefined
  if (wire !== undefined) take('w', wireNameSpace, wire)
}

/** The wire that a reversal takes back. */
function originalOf(each: NumberedEntry, accountRoot: string, rootOf: (key: string) => RootId | undefined) {
  const byName = wireName(each, accountRoot)
  const keys = [
    ...originalNames(each, accountRoot).map((name) => `m ${name}`),
    ...(byName === undefined ? [] : [`w ${byName}`]),
  ]
  return keys.map(rootOf).find((root) => root !== undefined)
}

function bookPart(
  part: Part,
  { account, returning }: BookEntries,
  found: Found,
  original: () => RootId | undefined,
  desk: Desk,
): Booked {
  const { entry: bankEntry } = part
  const purpose = purposeOf(bankEntry, part, { account, returning })
  switch (purpose.is) {
    case 'wire':
      return bookWire(
        part,
        matchOf(part.candidates, (reference) => found(`r ${reference}`)),
        desk,
      )
    case 'reversal':
      return bookReversal(part, original(), desk)
    case 'unexplained':
      return bookCase(part, 'debit-unexplained', 'a debit that nothing here explains', desk)
    case 'payment-order':
    case 'wire-return':
      return announce(part, purpose, desk)
    default:
      return bookAtOnce(part, purpose, desk)
  }
}

type Done = readonly { readonly part: Part; readonly booked: Booked }[]

function tally(done: Done, format: string) {
  const sum = (direction: 'credit' | 'debit') =>
    done.reduce(
      (total, { part }) =>
        isBooked(part.entry, format) && part.entry.direction === direction ? total + part.amount : total,
      0n,
    )
  return ({ credits, debits }: Statement) => ({ credits: credits + sum('credit'), debits: debits + sum('debit') })
}

function changesOf({ done, names }: Work, { statementId, readTo }: Statement) {
  const matched = done.flatMap(({ booked: { target = '', orderId } }) =>
    orderId === undefined ? [] : [{ wire: target, order: orderId }],
  )
  const counts: Record<string, number> = {}
  for (const { booked } of done) counts[booked.became] = (counts[booked.became] ?? 0) + 1
  return [
    ...done.flatMap(({ part, booked }) => [append(entryType, recordOf(statementId, part, booked)), ...booked.changes]),
    ...[...names.values()].map(({ space, name, root }) => own(space, name, root)),
    entry(statementId, 'statement.entries-read', { read_to: readTo, ...counts }),
    ...(matched.length === 0 ? [] : [event(statementId, 'wires.matched', { wires: matched })]),
  ]
}

function recordOf(statementId: RootId, part: Part, booked: Booked): EntryRecord {
  const { entry: bankEntry, detail, amount, entryId } = part
  const { became, target, confidence, reason } = booked
  const reference = detail.reference ?? bankEntry.reference
  const { n, currency, direction, status, reversal, bookedOn, valueOn, code } = bankEntry
  return {
    ...{ statementId, entryId, n, amount, currency, direction, status, reversal, bookedOn, valueOn, code },
    ...(reference === undefined ? {} : { reference }),
    ...(detail.endToEndId === undefined ? {} : { endToEndId: detail.endToEndId }),
    ...(detail.uetr === undefined ? {} : { uetr: detail.uetr }),
    name: detail.name ?? '',
    account: detail.account ?? '',
    text: [...detail.references, detail.text === '' ? bankEntry.text : detail.text].join(' ').trim().slice(0, 1_000),
    became,
    ...(target === undefined ? {} : { target }),
    ...(confidence === undefined ? {} : { confidence }),
    reason,
  }
}
