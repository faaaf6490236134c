import { sha256Hex } from '../../kernel/canonical.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

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
  readonly state: 'unallocated' | 'allocated'
  readonly doubt?: WireDoubt
  /** The order whose reference it names, or that it was given to. */
  readonly orderId?: RootId
  readonly paymentId?: string
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
