import { sha256Hex } from '../../kernel/canonical.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'

/** Why a person has to look at a wire before it goes to an order. */
export type WireDoubt =
  | 'no-reference'
  | 'several-references'
  | 'not-agreed'
  | 'other-currency'
  | 'other-payer'
  | 'above-owed'

/**
 * `split`: its parts are wires of their own. `reversed`: the bank took it back before anybody had it. `blocked`: a
 * screening holds it on its way back.
 */
export type WireState = 'unallocated' | 'allocated' | 'returning' | 'blocked' | 'returned' | 'split' | 'reversed'

/** What tells whose a wire is; `person`: finance decided. */
export type MatchedBy = 'reference' | 'reference-in-text' | 'virtual-account' | 'person'

/** One credit entry that a bank has booked. It is its own root until it is given to an order. */
export interface Wire {
  readonly wireId: RootId
  /** The bank (or the provider that keeps the account); names the ledger accounts. */
  readonly bank: string
  /** The bank's own reference of the entry. */
  readonly reference: string
  /** Minor units > 0. */
  readonly amount: bigint
  readonly currency: string
  readonly payerName: string
  readonly payerAccount: string
  /** BIC of the payer's bank, and where the payer lives, as far as the bank said it. */
  readonly payerBank?: string
  readonly payerTown?: string
  readonly payerCountry?: string
  /** What the payer wrote. */
  readonly text: string
  readonly bookedAt: Instant
  /** `returning`: it stands in its own reservation until the bank has booked its way back. */
  readonly state: WireState
  readonly doubt?: WireDoubt
  /** The order whose reference it names, or that it was given to. */
  readonly orderId?: RootId
  readonly paymentId?: string
  /** The reservation it goes back in. */
  readonly returnId?: string
  /** The statement and entry with the debit of its way back, once they are known. */
  readonly debit?: string
  /** Ways back whose debit the bank booked beyond what was owed: the payer owes them (`assets:recovery:<wire>`). */
  readonly paidAgain?: readonly string[]
  /** The bank's trace number of the transfer (ISO 20022 UETR). */
  readonly uetr?: string
  readonly endToEndId?: string
  /** How sure the match with the order is, 0 to 100, and by what; absent when nothing matched. */
  readonly confidence?: number
  readonly matchedBy?: MatchedBy
  /** The statement and the entry that it stands in; the wire that it was split from. */
  readonly statementId?: RootId
  readonly parentId?: RootId
  /** Above a limit two people give a wire away: what the first of them said. */
  readonly proposedOrderId?: RootId
  readonly proposer?: string
  /** The company whose debt to us it pays, or is proposed to pay. */
  readonly debtorId?: RootId
}

export const wireType: RecordType<Wire> = {
  name: 'reconciliation.wires',
  root: (wire) => wire.wireId,
  id: () => 'wire',
}

/**
 * How a payment names a wire: the bank's reference, the UETR, and, of a wire out of a statement, its own id, since
 * banks use a reference again. `shownReference` is what people see of it.
 */
export function bankReferenceOf({ reference, uetr, statementId, wireId }: Wire): string {
  if (statementId === undefined) return reference
  return [reference, ...(uetr === undefined ? [] : [`UETR ${uetr}`]), wireId].join(' ')
}

export function shownReference(reference: string): string {
  return reference.replace(/ wir_[0-9a-f]+$/, '')
}

/** The root of an entry: the same for every copy of the news. */
export function wireRoot(bank: string, reference: string): RootId {
  return `wir_${sha256Hex(`${bank}\n${reference}`).slice(0, 32)}`
}

/**
 * The root of a payment in a statement: the statement's own, cut, and its place there in hex, so that ids stand as the
 * statement does. What is written together then stands together in every index: random ids touch a page for each row.
 */
export function statementWireRoot(statementId: RootId, n: number, part: number): RootId {
  const [entry, payment] = [n, part].map((each) => each.toString(16).padStart(5, '0'))
  return `wir_${statementId.slice(4, 26)}${entry}${payment}`
}

/** Forms of companies: banks cut and vary them, so they tell nobody apart. */
const forms = new Set(
  (
    'ltd limited llc llp lp inc incorporated corp corporation co company plc pty gmbh ag kg ohg se sa sas sarl srl ' +
    'spa bv nv ab as oy aps kk pte sdn bhd and the'
  ).split(' '),
)

function wordsOf(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.replace(/['’.]/g, '').split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word !== '' && !forms.has(word))
}

/** The words of a payer's name as companies are looked up by, marks and all, without forms of companies. */
export function searchWordsOf(name: string): readonly string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !forms.has(word)).slice(0, 10)
}

/**
 * Whether the payer of a bank entry is named like a company: the same words in the same order without forms of
 * companies, marks and case. A bank may cut the name, but not before its first ten letters.
 */
export function isNamedLike(payer: string, company: string): boolean {
  const [given, wanted] = [wordsOf(payer).join(' '), wordsOf(company).join(' ')]
  if (given === '' || wanted === '') return false
  return given === wanted || (given.length >= 10 && wanted.startsWith(given))
}

const from = {
  allocate: ['unallocated'],
  return: ['unallocated'],
  settle: ['returning', 'blocked'],
  'come-back': ['returning', 'blocked', 'returned'],
} as const satisfies Readonly<Record<string, readonly WireState[]>>

/**
 * A wire's step: only an unallocated one may be given away or go back, only what goes back has an outcome, and what has
 * left may come back.
 */
export function checkWireStep(wire: Wire, step: keyof typeof from): Refusal | undefined {
  const { state } = wire
  if ((from[step] as readonly WireState[]).includes(state)) return undefined
  if (state === 'allocated') return refuse('wire-allocated', { order: wire.orderId ?? null })
  return step === 'settle' || step === 'come-back' || state === 'split' || state === 'reversed'
    ? refuse('wrong-state', { state })
    : refuse('wire-going-back', { state })
}
