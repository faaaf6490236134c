import { sha256Hex } from '../../kernel/canonical.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'

/** Why a person has to look at a wire before it goes to an order. */
export type WireDoubt = 'no-reference' | 'not-agreed' | 'other-currency' | 'other-payer'

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
  /** What the payer wrote. */
  readonly text: string
  readonly bookedAt: Instant
  /** `returning`: it stands in its own reservation until the bank has booked its way back. */
  readonly state: 'unallocated' | 'allocated' | 'returning' | 'returned'
  readonly doubt?: WireDoubt
  /** The order whose reference it names, or that it was given to. */
  readonly orderId?: RootId
  readonly paymentId?: string
  /** The reservation it goes back in. */
  readonly returnId?: string
}

export const wireType: RecordType<Wire> = {
  name: 'orders.wires',
  root: (wire) => wire.wireId,
  id: () => 'wire',
}

/** The root of an entry: the same for every copy of the news. */
export function wireRoot(bank: string, reference: string): RootId {
  return `wir_${sha256Hex(`${bank}\n${reference}`).slice(0, 32)}`
}

/** Forms of companies: banks cut and vary them, so they tell nobody apart. */
const forms = new Set(
  (
    'ltd limited llc llp lp inc incorporated corp corporation co company plc pty gmbh ag kg ohg se sa sas sarl srl spa ' +
    'bv nv ab as oy aps kk pte sdn bhd and the'
  ).split(' '),
)

function wordsOf(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.replace(/['’.]/g, '').split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word !== '' && !forms.has(word))
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

/** A wire's step: only an unallocated one may be given away or go back, and only what goes back has an outcome. */
export function checkWireStep(wire: Wire, step: 'allocate' | 'return' | 'settle'): Refusal | undefined {
  const { state } = wire
  if (state === (step === 'settle' ? 'returning' : 'unallocated')) return undefined
  if (state === 'allocated') return refuse('wire-allocated', { order: wire.orderId ?? null })
  return step === 'settle' ? refuse('wrong-state', { state }) : refuse('wire-going-back', { state })
}
