import { decimalText } from '../../kernel/decimal.ts'
import { justBefore } from '../../kernel/instant.ts'
import { dateWords, type Language, moneyWords } from '../../kernel/language.ts'
import { amountText } from '../../kernel/money.ts'
import type { Sheet, SheetBlock } from '../../kernel/sheet.ts'
import { localDate } from '../../kernel/zone.ts'
import { totalsOf } from './billed.rules.ts'
import { partyLines, put } from './invoice-sheet.rules.ts'
import { type InvoiceWords, invoiceWords } from './invoice-words.rules.ts'
import type { SelfBilled } from './self-billed.rules.ts'
import { billedForSupplier } from './self-billed-billed.rules.ts'
import { type SelfBilledWords, selfBilledWords } from './self-billed-words.rules.ts'

interface Said {
  readonly document: SelfBilled
  readonly language: Language
  readonly words: InvoiceWords
  readonly own: SelfBilledWords
}

/** The printed form of a document drawn up for a supplier, in the reader's language; the law's words stay its own. */
export function selfBilledSheet(document: SelfBilled, language: Language): Sheet {
  const said = { document, language, words: invoiceWords[language], own: selfBilledWords[language] }
  const { words, own } = said
  const { number, kind, issuer, issuedAt, issuedOn, currency } = document
  const called = kind === 'invoice' ? own.invoice : own.creditNote
  return {
    language,
    title: `${called} ${number}`,
    author: issuer.name,
    issuedAt,
    heading: {
      kind: called,
      name: number,
      aside: [put(words.issued, { date: dateWords(issuedOn, language) }), currency],
    },
    blocks: [
      { block: 'text', text: own.selfBilling, tone: 'strong' },
      {
        block: 'columns',
        columns: [
          { heading: words.from, lines: partyLines(issuer, words, language) },
          { heading: words.to, lines: partyLines(document.recipient, words, language) },
        ],
      },
      references(said),
      ...amounts(said),
      { block: 'text', text: put(own.drawnUpBy, { supplier: issuer.name }), tone: 'quiet' },
      { block: 'text', text: ending(said), tone: 'quiet' },
    ],
    foot: [issuer.name, ...issuer.addressLines, issuer.city].filter((each) => each !== undefined).join(' · '),
    pageWords: words.page,
  }
}

function ending({ document: { objectUntil, objectOn, issuer }, own, language }: Said): string {
  if (objectUntil === undefined) return own.takenBack
  // One that was issued before days were kept names the day of its last moment.
  const date = dateWords(objectOn ?? localDate(justBefore(objectUntil), 'UTC'), language)
  return put(own.objectUntil, { supplier: issuer.name, date })
}

function references({ document: { suppliedOn, orderNumber, corrects }, words, language }: Said): SheetBlock {
  const corrected = corrects.map(({ number, issuedOn }) => `${number} (${dateWords(issuedOn, language)})`).join(', ')
  return {
    block: 'facts',
    facts: [
      [words.supplied, dateWords(suppliedOn, language)],
      [words.order, orderNumber],
      ...(corrected === '' ? [] : [[words.corrects, corrected] as const]),
    ],
  }
}

function amounts({ document, language, words, own }: Said): readonly SheetBlock[] {
  const { currency, rateBps, taxKind, kind, taxIn, paid } = document
  const money = (amount: bigint) => moneyWords({ amount, currency }, language)
  const billed = billedForSupplier(document, (amount) => amountText({ amount, currency }), own.names)
  const { adjustments = [], taxes } = billed
  const { net, tax, total, payable } = totalsOf(billed)
  const rate = `${decimalText({ digits: BigInt(rateBps), scale: 2 })} %`
  const isTaxed = taxKind === 'standard'
  const reason = taxes[0]?.reason
  const isInvoice = kind === 'invoice'
  return [
    {
      block: 'table',
      columns: [
        { name: words.description, width: 5 },
        { name: own.quantity, width: 1.6, align: 'end' },
        { name: own.price, width: 1.6, align: 'end' },
        { name: words.amount, width: 2.2, align: 'end' },
      ],
      rows: [
        ...billed.lines.map(({ name, quantity, unit, unitPrice, amount }) => ({
          cells: [name, `${quantity} ${unit}`, unitPrice, money(amount)],
        })),
        ...adjustments.map(({ reason: name, isCharge, amount }) => ({
          cells: [name, '', '', money(isCharge ? amount : -amount)],
        })),
      ],
    },
    {
      block: 'totals',
      rows: [
        { name: words.net, amount: money(net) },
        { name: isTaxed ? put(words.taxAt, { rate }) : words.noTax, amount: money(tax) },
        { name: isInvoice ? words.total : words.totalBack, amount: money(total), strong: true },
        ...(isInvoice ? [{ name: own.paid, amount: money(paid) }] : []),
        ...(payable > 0n ? [{ name: own.open, amount: money(payable) }] : []),
      ],
    },
    ...(reason === undefined ? [] : [{ block: 'text', text: reason, tone: 'strong' } as const]),
    ...(taxIn === undefined
      ? []
      : [{ block: 'text', text: put(words.taxIn, { amount: moneyWords(taxIn, language) }) } as const]),
    ...(billed.paymentTerms === undefined ? [] : [{ block: 'text', text: billed.paymentTerms } as const]),
  ]
}
