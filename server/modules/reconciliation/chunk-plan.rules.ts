import type { Ref, RootId } from '../../kernel/use-case.ts'
import { one, owner, written } from '../../kernel/use-case.ts'
import { wireReferenceSpace } from '../payments/reference.rules.ts'
import { partsOf } from './bank-entry.rules.ts'
import { type Part, partIn, wireOf } from './booking.rules.ts'
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
import type { ExpectedReturn } from './purpose.rules.ts'
import type { NumberedEntry } from './statement.rules.ts'
import { type Wire, wireType } from './wire.rules.ts'

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
  readonly identity?: Identity
}

/** Names to look up, and at which place each stands: thousands of long names would make slow objects. */
interface Names {
  readonly refs: { readonly [place: string]: Ref<RootId | undefined> }
  readonly places: ReadonlyMap<string, number>
}

interface Plan {
  readonly of: ReadonlyMap<number, Planned>
  readonly wires: { readonly [wire: string]: Ref<Wire | undefined> }
  names(sets: readonly string[]): Names
}

/** The executor asks for a command's facts several times; the answer is made of its input alone, and made once. */
const plans = new WeakMap<BookEntries, Plan>()

/** The plan of a command's input. */
export function plan(input: BookEntries): Plan {
  const known = plans.get(input)
  if (known !== undefined) return known
  const of = new Map(input.entries.map((each) => [each.n, planned(each, input)]))
  let asked: { readonly sets: string; readonly names: Names } | undefined
  const made: Plan = {
    of,
    wires: wiresRead(input, of),
    names(sets) {
      if (asked?.sets !== sets.join()) asked = { sets: sets.join(), names: namesRead(input, of, sets) }
      return asked.names
    },
  }
  plans.set(input, made)
  return made
}

function planned(each: NumberedEntry, { account, format }: BookEntries): Planned {
  const parts = partsOf(each)
  const whole = parts.map((part) => {
    const isWire = each.direction === 'credit' && isBooked(each, format)
    return partIn(each, part, parts.length, isWire ? candidatesOf(part.detail, account.virtualPrefix) : [])
  })
  return isBooked(each, format)
    ? { parts: whole, identity: identityOf(each, account.accountRoot, format) }
    : { parts: whole }
}

/** Names are looked up for booked entries alone: what is pending may still become another. */
function namesRead({ entries, account }: BookEntries, of: Plan['of'], sets: readonly string[]): Names {
  const refs: Ref<RootId | undefined>[] = []
  const places = new Map<string, number>()
  const ask = (key: string, space: string, name: string) => {
    if (places.has(key)) return
    places.set(key, refs.length)
    refs.push(owner(space, name))
  }
  for (const each of entries) {
    const { identity, parts } = of.get(each.n) ?? { parts: [] }
    if (identity === undefined) continue
    const before = each.reversal ? originalNames(each, account.accountRoot) : []
    for (const name of [...knownAs(identity, sets), ...ownNames(identity), ...before])
      ask(`m ${name}`, movementSpace, name)
    const wire = wireName(each, account.accountRoot)
    if (wire !== undefined) ask(`w ${wire}`, wireNameSpace, wire)
    for (const { candidates } of parts)
      for (const { reference } of candidates) ask(`r ${reference}`, wireReferenceSpace, reference)
  }
  return { refs: refs as unknown as Names['refs'], places }
}

/** The wires that a chunk may make; they are locked before they exist. */
function wiresRead(input: BookEntries, of: Plan['of']): Plan['wires'] {
  const refs: { [wire: string]: Ref<Wire | undefined> } = {}
  let count = 0
  for (const each of input.entries) {
    if (each.direction !== 'credit' || !isBooked(each, input.format)) continue
    for (const { entryId } of of.get(each.n)?.parts ?? []) {
      // Short keys, the same in each chunk.
      refs[`wire${count++}`] = written(one(wireType, wireOf(input, entryId), 'wire'))
    }
  }
  return refs
}

/** A report of the day (camt.052) only announces: the statement books. */
export function isBooked({ status }: NumberedEntry, format: string): boolean {
  return status === 'booked' && format !== 'camt.052'
}
