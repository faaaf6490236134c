import { known } from '../../kernel/known.ts'
import type { Ref, RootId } from '../../kernel/use-case.ts'
import { hint, one, owner } from '../../kernel/use-case.ts'
import { wireReferenceSpace } from '../payments/reference.rules.ts'
import { type PaymentBatch, paymentBatchType } from '../payouts/payment-batch.rules.ts'
import { type PaymentOrder, paymentOrderType } from '../payouts/payment-order.rules.ts'
import { partsOf } from './bank-entry.rules.ts'
import { type Part, partIn } from './booking.rules.ts'
import type { ClientAccount } from './client-account.rules.ts'
import type { Identity } from './identity.rules.ts'
import {
  identityOf,
  knownAs,
  movementSpace,
  originalNames,
  ownNames,
  wireName,
  wireNameSpace,
} from './identity.rules.ts'
import { candidatesOf } from './match.rules.ts'
import { type OwnPayments, ownPaymentsIn } from './payment-booking.rules.ts'
import type { ExpectedReturn } from './purpose.rules.ts'
import type { NumberedEntry } from './statement.rules.ts'

/** A chunk of a statement's entries, with what its booking looks up; made once of what the command was given. */

export interface BookEntries {
  readonly statementId: RootId
  readonly format: string
  /** As it stands now: what changes in it later is for later entries. */
  readonly account: Pick<ClientAccount, 'accountRoot' | 'providers' | 'virtualPrefix'>
  readonly entries: readonly NumberedEntry[]
  /** Wires on their way back from this account. */
  readonly returning: readonly ExpectedReturn[]
}

/** One entry, prepared: what a command asks of it again and again. */
interface Planned {
  readonly parts: readonly Part[]
  /** The payments of ours that each part names. */
  readonly own: readonly (OwnPayments | undefined)[]
  readonly identity?: Identity
}

/** A name, by its place among those that are looked up: thousands of long names are compared once, not at each use. */
export type Place = number

/** The names of a booked entry. */
export interface EntryNames {
  /** By which it is known if it came before. */
  readonly known: readonly Place[]
  /** That it takes when it is new. */
  readonly own: readonly Place[]
  /** Of the wire that it takes back, surest first. */
  readonly original: readonly Place[]
  /** By which a reversal without its reference finds it. */
  readonly wire?: Place
}

export interface Names {
  readonly asked: readonly { readonly space: string; readonly name: string }[]
  readonly refs: { readonly [fact: string]: Ref<RootId | undefined> }
  readonly of: ReadonlyMap<number, EntryNames>
  readonly references: ReadonlyMap<string, Place>
}

interface Plan {
  readonly of: ReadonlyMap<number, Planned>
  /** Files and payment orders of ours that it names, each under the name of its root. */
  readonly payments: { readonly [root: RootId]: Ref<PaymentBatch | PaymentOrder | undefined> }
  names(sets: readonly string[]): Names
}

/** The executor asks for a command's facts several times; the answer is made of its input alone, and made once. */
const plans = new WeakMap<BookEntries, Plan>()

/** The plan of a command's input. */
export function plan(input: BookEntries): Plan {
  const before = plans.get(input)
  if (before !== undefined) return before
  const of = new Map(input.entries.map((each) => [each.n, planned(each, input)]))
  let asked: { readonly sets: string; readonly names: Names } | undefined
  const made: Plan = {
    of,
    payments: paymentsRead(of),
    names(sets) {
      if (asked?.sets !== sets.join()) asked = { sets: sets.join(), names: namesRead(input, of, sets) }
      return asked.names
    },
  }
  plans.set(input, made)
  return made
}

function planned(each: NumberedEntry, { statementId, account, format }: BookEntries): Planned {
  const parts = partsOf(each)
  const booked = isBooked(each, format) && each.amount > 0n
  const isWire = each.direction === 'credit' && booked
  const whole = parts.map((part) => {
    const candidates = isWire ? candidatesOf(part.detail, account.virtualPrefix) : []
    return partIn(statementId, each, part, parts.length, candidates)
  })
  if (!booked) return { parts: whole, own: [] }
  const own = whole.map((part) => ownPaymentsIn(each, part))
  return { parts: whole, own, identity: identityOf(each, account.accountRoot, format) }
}

function paymentsRead(of: Plan['of']): Plan['payments'] {
  const refs: { [root: RootId]: Ref<PaymentBatch | PaymentOrder | undefined> } = {}
  for (const { own } of of.values())
    for (const each of own) {
      if (each?.batchId !== undefined) refs[each.batchId] = one(paymentBatchType, each.batchId, 'batch')
      for (const root of each?.orders ?? []) refs[root] = one(paymentOrderType, root, 'order')
    }
  return refs
}

/** The payment orders of the files that a chunk names. */
export function ordersOfFiles(payments: Plan['payments'], facts: object): Plan['payments'] {
  const found = facts as { readonly [root: RootId]: PaymentBatch | undefined }
  const files = Object.keys(payments).filter((root) => payments[root]?.type === paymentBatchType.name)
  const orders = files.flatMap((root) => found[root]?.orders ?? [])
  return Object.fromEntries(orders.map((root) => [root, one(paymentOrderType, root, 'order')]))
}

/** Names are looked up for booked entries alone: what is pending may still become another. */
function namesRead(
  { entries, account: { accountRoot } }: BookEntries,
  planOf: Plan['of'],
  sets: readonly string[],
): Names {
  const { asked, placeOf } = placing()
  const movement = (name: string) => placeOf(movementSpace, name)
  const of = new Map<number, EntryNames>()
  const references = new Map<string, Place>()
  for (const each of entries) {
    const { identity, parts = [] } = planOf.get(each.n) ?? {}
    if (identity === undefined) continue
    const wireOf = wireName(each, accountRoot)
    const wire = wireOf === undefined ? undefined : placeOf(wireNameSpace, wireOf)
    const strong = each.reversal ? originalNames(each, accountRoot).map(movement) : []
    const original = wire === undefined ? strong : [...strong, wire]
    const found = { known: knownAs(identity, sets).map(movement), own: ownNames(identity).map(movement) }
    of.set(each.n, known({ ...found, original: each.reversal ? original : [], wire }))
    for (const { candidates } of parts)
      for (const { reference } of candidates) references.set(reference, placeOf(wireReferenceSpace, reference))
  }
  // A name without an owner today may have one tomorrow: nothing here is worth keeping for ever.
  const refs: { [fact: number]: Ref<RootId | undefined> } = []
  asked.forEach(({ space, name }, place) => {
    refs[place] = hint(owner(space, name))
  })
  return { asked, refs: refs as Names['refs'], of, references }
}

function placing() {
  const asked: { space: string; name: string }[] = []
  const places = new Map<string, Place>()
  const placeOf = (space: string, name: string): Place => {
    const key = `${space} ${name}`
    const there = places.get(key)
    if (there !== undefined) return there
    places.set(key, asked.length)
    return asked.push({ space, name }) - 1
  }
  return { asked, placeOf }
}

/** A report of the day (camt.052) only announces: the statement books. */
export function isBooked({ status }: NumberedEntry, format: string): boolean {
  return status === 'booked' && format !== 'camt.052'
}
