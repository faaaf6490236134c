import type { RootId } from '../../kernel/use-case.ts'
import { findReferences, isReference, referenceOf } from '../payments/reference.rules.ts'
import type { BankDetail } from './bank-entry.rules.ts'
import type { MatchedBy, WireDoubt } from './wire.rules.ts'

/** A reference that a payer may have meant, and where it stood. */
export interface Candidate {
  readonly reference: string
  readonly matchedBy: MatchedBy
  /** 0 to 100. A reference is right or it is none: the difference is where it was found. */
  readonly confidence: number
}

/** A payer's text holds one reference; some look like more than one when read without spaces. */
const CANDIDATES_MOST = 8

/**
 * The references of a payment, surest first: in their own field, by the virtual account that was paid to, in free text
 * (spaces and dashes inside are fine). Only right ones (ISO 11649); whose they are only their owner tells.
 */
export function candidatesOf(detail: BankDetail, virtualPrefix?: string): readonly Candidate[] {
  const own = detail.references.map((each) => each.replace(/[\s-]/g, '').toUpperCase()).filter(isReference)
  const virtual = virtualNumber(detail.ownAccount, virtualPrefix)
  const words = [detail.text, detail.endToEndId ?? '', ...detail.references].filter((each) => each !== '')
  const free = words.flatMap(findReferences)
  const found: readonly Candidate[] = [
    ...own.map((reference) => ({ reference, matchedBy: 'reference' as const, confidence: 100 })),
    ...virtual.map((reference) => ({ reference, matchedBy: 'virtual-account' as const, confidence: 100 })),
    ...free.map((reference) => ({ reference, matchedBy: 'reference-in-text' as const, confidence: 95 })),
  ]
  const first = new Map<string, Candidate>()
  for (const each of found) if (!first.has(each.reference)) first.set(each.reference, each)
  return [...first.values()].slice(0, CANDIDATES_MOST)
}

/** An order's virtual account is the prefix and the order's short number. */
function virtualNumber(account: string | undefined, prefix: string | undefined): readonly string[] {
  if (account === undefined || prefix === undefined || prefix === '' || !account.startsWith(prefix)) return []
  const number = account.slice(prefix.length).toUpperCase()
  return /^[0-9A-Z]{1,12}$/.test(number) ? [referenceOf(number)] : []
}

export type Matched = Omit<Candidate, 'reference'> & { readonly orderId: RootId }
export interface Doubted {
  readonly doubt: WireDoubt
}
export type Match = Matched | Doubted

/** Whose it is: the one order that a candidate names. None, or two different ones, is for a person. */
export function matchOf(candidates: readonly Candidate[], ownerOf: (reference: string) => RootId | undefined): Match {
  const found = candidates.flatMap(({ reference, ...how }) => {
    const orderId = ownerOf(reference)
    return orderId === undefined ? [] : [{ ...how, orderId }]
  })
  const [first] = found
  if (first === undefined) return { doubt: 'no-reference' }
  return found.some(({ orderId }) => orderId !== first.orderId) ? { doubt: 'several-references' } : first
}
