import type { BankEntry } from './bank-entry.rules.ts'
import type { NumberedEntry } from './statement.rules.ts'

/**
 * One movement once, over camt.052, 053, 054 and MT940: its names. Strong: the servicing bank's reference, the UETR,
 * each with direction and amount, since banks book a charge under the reference of what it was charged for. Weak:
 * end-to-end id (without one: payer and text), amount and value date.
 */
export interface Identity {
  readonly strong: readonly string[]
  /** Without the strong names that the movement has besides. */
  readonly weak: string
  /** `s` servicer's reference, `u` UETR: which strong names there are. */
  readonly has: string
}

/** Owned names of this space are names of booked movements; the owner is the wire, else the statement. */
export const movementSpace = 'bank-movement'

/** The longest reference that fits MT940: one of this length may have been cut. */
const MT940_REFERENCE = 16

/** Counts entries that nothing but their place in the statement tells apart; asked for each entry in order. */
export function entryNumberer(): (entry: BankEntry) => NumberedEntry {
  const [occurrenceOf, twinOf] = [counter(), counter()]
  return (entry) => {
    const reference = referenceOf(entry)
    const twin = reference === undefined ? 1 : twinOf(`${sideOf(entry)} ${reference}`)
    return { ...entry, occurrence: occurrenceOf(weakOf(entry)), twin }
  }
}

function counter(): (key: string) => number {
  const seen = new Map<string, number>()
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count
  }
}

/** The servicing bank's own reference: of the entry, else of its one payment. */
export function referenceOf({ reference, details }: BankEntry): string | undefined {
  const [only] = details.length === 1 ? details : []
  return reference ?? only?.reference
}

/** Which strong names an entry has: `s` servicer's reference, `u` UETR. */
export function nameSetOf(entry: BankEntry, format: string): string {
  const { details } = entry
  const [only] = details.length === 1 ? details : []
  const known = referenceOf(entry)
  const isCut = format === 'mt940' && known?.length === MT940_REFERENCE
  return `${known === undefined || isCut ? '' : 's'}${only?.uetr === undefined ? '' : 'u'}`
}

function sideOf({ direction, reversal, amount }: BankEntry): string {
  return `${direction}${reversal ? '!' : ''} ${amount}`
}

function weakOf(entry: BankEntry): string {
  const { details, valueOn, text } = entry
  const said = details.map(({ endToEndId, name = '', account = '', text: words, references }) =>
    endToEndId === undefined ? `${name}|${account}|${words}|${references.join()}` : `e ${endToEndId}`,
  )
  const all = said.join('\n')
  return `${sideOf(entry)} ${valueOn.slice(0, 10)} ${all === '' ? text : all}`
}

/** The identity of a booked entry on an account. */
export function identityOf(entry: NumberedEntry, accountRoot: string, format: string): Identity {
  const { details, occurrence, twin } = entry
  const [only] = details.length === 1 ? details : []
  const reference = referenceOf(entry)
  const uetr = only?.uetr
  const side = `${accountRoot} ${sideOf(entry)}`
  return {
    strong: [
      ...(reference === undefined ? [] : [`s ${side} ${reference}${twin > 1 ? ` #${twin}` : ''}`]),
      ...(uetr === undefined ? [] : [`u ${side} ${uetr}`]),
    ],
    weak: `${accountRoot} ${weakOf(entry)} #${occurrence}`,
    has: nameSetOf(entry, format),
  }
}

const weakName = (weak: string, has: string) => `w${has} ${weak}`

/**
 * The names that a movement is known by if it came before: strong ones, and the weak one of those it could be. `sets`:
 * which sets of strong names there are on the account.
 */
export function knownAs({ strong, weak, has }: Identity, sets: readonly string[]): readonly string[] {
  const apart = sets.filter((other) => ![...other].some((each) => has.includes(each)))
  return [...strong, ...apart.map((other) => weakName(weak, other))]
}

/** The names that a new movement takes. */
export function ownNames({ strong, weak, has }: Identity): readonly string[] {
  return [...strong, weakName(weak, has)]
}

/**
 * Owned names of this space lead from an amount and end-to-end id (without one: the bank's reference) to the first wire
 * that had both, or to the statement of a reversal that was told before its wire.
 */
export const wireNameSpace = 'bank-wire'

/** The name by which a wire and a reversal that has a reference of its own find each other. */
export function wireName(entry: BankEntry, accountRoot: string): string | undefined {
  const [only] = entry.details.length === 1 ? entry.details : []
  const reference = referenceOf(entry)
  const named = only?.endToEndId ?? (reference === undefined ? undefined : `s ${reference}`)
  return named === undefined ? undefined : `${accountRoot} ${entry.amount} ${named}`
}

/** The strong names that the credit has which a reversal takes back. */
export function originalNames(entry: NumberedEntry, accountRoot: string): readonly string[] {
  const before = { ...entry, direction: 'credit', reversal: false } as const
  return entry.direction === 'debit' ? identityOf(before, accountRoot, '').strong : []
}
