import { instantWords, type Language, moneyWords } from '../../kernel/language.ts'
import type { Sheet, SheetBlock } from '../../kernel/sheet.ts'
import type { Payment } from '../payments/payment.rules.ts'
import type { ContractWords } from './contract-text.rules.ts'
import { contractWords } from './contract-words.rules.ts'
import { type DocumentParty, letterLines, nameOf, put } from './document-party.rules.ts'
import type { Order } from './order.rules.ts'

/** What a receipt is printed from. */
export interface ReceiptFacts {
  readonly order: Order
  readonly payment: Payment
  readonly buyer: DocumentParty
  readonly operator: DocumentParty
}

/** The receipt of a payment that arrived; `undefined` while nothing did. */
export function receiptSheet(facts: ReceiptFacts, language: Language): Sheet | undefined {
  const { order, payment, buyer, operator } = facts
  const { succeededAt } = payment
  if (succeededAt === undefined || payment.paid === 0n) return undefined
  const words = contractWords[language]
  const at = instantWords(succeededAt, order.zone, language)
  const columns = [
    { heading: words.paidBy, lines: letterLines(buyer, words, language) },
    { heading: words.heldBy, lines: letterLines(operator, words, language) },
  ]
  return {
    language,
    title: `${words.receipt} ${payment.id}`,
    author: nameOf(operator),
    issuedAt: succeededAt,
    heading: { kind: words.receipt, name: payment.id, aside: [at, payment.currency] },
    blocks: [
      { block: 'columns', columns },
      {
        block: 'facts',
        facts: [
          [words.order, order.number],
          [words.method, words.methods[payment.method] ?? payment.method],
          [words.paidAt, at],
          [words.reference, payment.references.join('\n')],
        ],
      },
      ...amounts(facts, words, language),
      { block: 'text', text: words.receiptText, tone: 'quiet' },
    ],
    foot: [nameOf(operator), order.number].join(' · '),
    pageWords: words.page,
  }
}

/** What arrived, and how it was split: the fee that was kept, the rest toward the order. */
function amounts({ order, payment }: ReceiptFacts, words: ContractWords, language: Language): readonly SheetBlock[] {
  const { paid, feeKept, feeTaxKept, refunded, currency } = payment
  const money = (amount: bigint) => moneyWords({ amount, currency }, language)
  const fees = [
    [words.fee, feeKept],
    [words.feeTax, feeTaxKept],
  ] as const
  const toward = put(words.towardOrder, { number: order.number })
  return [
    {
      block: 'table',
      columns: [
        { name: words.description, width: 7 },
        { name: words.amount, width: 3, align: 'end' },
      ],
      rows: [
        { cells: [toward, money(paid - feeKept - feeTaxKept)] },
        ...fees.filter(([, amount]) => amount !== 0n).map(([name, amount]) => ({ cells: [name, money(amount)] })),
      ],
    },
    {
      block: 'totals',
      rows: [
        { name: words.received, amount: money(paid), strong: true },
        ...(refunded === 0n ? [] : [{ name: words.refunded, amount: money(refunded) }]),
      ],
    },
  ]
}
