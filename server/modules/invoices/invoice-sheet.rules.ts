import { decimalText } from '../../kernel/decimal.ts'
import { countryWords, dateWords, type Language, moneyWords } from '../../kernel/language.ts'
import type { Sheet, SheetBlock } from '../../kernel/sheet.ts'
import { type Invoice, type InvoiceParty, totalOf } from './invoice.rules.ts'
import { type InvoiceWords, invoiceWords } from './invoice-words.rules.ts'
import { taxWording } from './tax-wording.rules.ts'

/** The printed form of a document, in the reader's language; what the law wants said stands in the law's words. */
export function invoiceSheet(invoice: Invoice, language: Language): Sheet {
  const words = invoiceWords[language]
  const { number, kind, issuer, issuedAt, issuedOn, currency } = invoice
  const called = kind === 'invoice' ? words.invoice : words.creditNote
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
      parties(invoice, words, language),
      references(invoice, words, language),
      ...fees(invoice, words, language),
    ],
    foot: [issuer.name, ...issuer.addressLines, issuer.city].filter((each) => each !== undefined).join(' · '),
    pageWords: words.page,
  }
}

/** A text with its names put in. */
export function put(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole)
}

function parties({ issuer, recipient }: Invoice, words: InvoiceWords, language: Language): SheetBlock {
  const columns = [
    { heading: words.from, lines: partyLines(issuer, words, language) },
    { heading: words.to, lines: partyLines(recipient, words, language) },
  ]
  return { block: 'columns', columns }
}

/** A company as it stands on letters: name, address, country, and its numbers. */
export function partyLines(
  party: InvoiceParty,
  words: Pick<InvoiceWords, 'taxNumber' | 'registration'>,
  language: Language,
): readonly string[] {
  const { name, addressLines, postcode, city, region, country, taxNumber, registrationNumber } = party
  const town = [postcode, city].filter((each) => each !== undefined).join(' ')
  return [
    name,
    ...addressLines,
    ...[town, region ?? ''].filter((each) => each !== ''),
    countryWords(country, language),
    ...(taxNumber === undefined ? [] : [put(words.taxNumber, { number: taxNumber })]),
    ...(registrationNumber === undefined ? [] : [put(words.registration, { number: registrationNumber })]),
  ]
}

function references(invoice: Invoice, words: InvoiceWords, language: Language): SheetBlock {
  const { suppliedOn, orderId, transferId, corrects } = invoice
  const corrected = corrects.map(({ number, issuedOn }) => `${number} (${dateWords(issuedOn, language)})`).join(', ')
  return {
    block: 'facts',
    facts: [
      [words.supplied, dateWords(suppliedOn, language)],
      ...(orderId === undefined ? [] : [[words.order, orderId] as const]),
      [words.booking, transferId],
      ...(corrected === '' ? [] : [[words.corrects, corrected] as const]),
    ],
  }
}

function fees(invoice: Invoice, words: InvoiceWords, language: Language): readonly SheetBlock[] {
  const { kind, lines, net, tax, currency, taxKind, rateBps, taxIn, issuer } = invoice
  const money = (amount: bigint) => moneyWords({ amount, currency }, language)
  const rate = `${decimalText({ digits: BigInt(rateBps), scale: 2 })} %`
  const isTaxed = taxKind === 'standard'
  const wording = taxWording(issuer.country, taxKind)?.text
  const isInvoice = kind === 'invoice'
  return [
    {
      block: 'table',
      columns: [
        { name: words.description, width: 6 },
        { name: words.tax, width: 1.2, align: 'end' },
        { name: words.amount, width: 2.2, align: 'end' },
      ],
      rows: lines.map(({ fee, amount }) => ({ cells: [words.fees[fee], isTaxed ? rate : '–', money(amount)] })),
    },
    {
      block: 'totals',
      rows: [
        { name: words.net, amount: money(net) },
        { name: isTaxed ? put(words.taxAt, { rate }) : words.noTax, amount: money(tax) },
        { name: isInvoice ? words.total : words.totalBack, amount: money(totalOf(invoice)), strong: true },
      ],
    },
    ...(wording === undefined ? [] : [{ block: 'text', text: wording, tone: 'strong' } as const]),
    ...(taxIn === undefined
      ? []
      : [{ block: 'text', text: put(words.taxIn, { amount: moneyWords(taxIn, language) }) } as const]),
    { block: 'text', text: isInvoice ? words.settled : words.settledBack, tone: 'quiet' },
  ]
}
