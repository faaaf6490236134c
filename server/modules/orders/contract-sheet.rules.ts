import { decimalText } from '../../kernel/decimal.ts'
import { durationParts } from '../../kernel/instant.ts'
import { dateWords, instantWords, type Language, moneyWords } from '../../kernel/language.ts'
import { quantityText } from '../../kernel/quantity.ts'
import type { Sheet, SheetBlock, SheetRow } from '../../kernel/sheet.ts'
import { defectClasses } from '../catalogue/quality.rules.ts'
import type { VouchersPolicy } from '../payments/vouchers-policy.rules.ts'
import type { ContractWords } from './contract-text.rules.ts'
import { contractWords } from './contract-words.rules.ts'
import { type DocumentParty, letterLines, nameOf, put } from './document-party.rules.ts'
import type { Order } from './order.rules.ts'
import type { LotSampling, RequiredDocument } from './sampling.rules.ts'
import { type Acceptance, type Terms, type TermsContent, type TermsLine, totalOf } from './terms.rules.ts'

/** What a contract is printed from: one version of the terms, and who accepted it. */
export interface ContractFacts {
  readonly order: Order
  readonly terms: Terms
  readonly acceptances: readonly Acceptance[]
  readonly buyer: DocumentParty
  readonly supplier: DocumentParty
  /** The numbers of the on-time plan, as they bind or would. */
  readonly plan: VouchersPolicy
}

interface Printing extends ContractFacts {
  readonly words: ContractWords
  readonly language: Language
  money(amount: bigint): string
}

/** The printed form of an order's terms: everything that both sides accept, its hash, and their acceptances. */
export function contractSheet(facts: ContractFacts, language: Language): Sheet {
  const { order, terms } = facts
  const words = contractWords[language]
  const { currency } = terms.content
  const printing: Printing = {
    ...facts,
    words,
    language,
    money: (amount) => moneyWords({ amount, currency }, language),
  }
  const isAgreed = order.agreedVersion === terms.version && order.agreedAt !== undefined
  const at = order.agreedAt ?? terms.writtenAt
  const kind = isAgreed ? words.contract : words.draft
  const version = put(words.version, { version: String(terms.version) })
  return {
    language,
    title: `${kind} ${order.number}`,
    author: 'Surety',
    issuedAt: at,
    heading: {
      kind,
      name: order.number,
      aside: [version, ...(isAgreed ? [put(words.agreedAt, { at: instantWords(at, order.zone, language) })] : [])],
    },
    blocks: [
      parties(printing),
      { block: 'heading', text: words.goods },
      goods(printing),
      totals(printing),
      { block: 'heading', text: words.delivery },
      { block: 'facts', facts: clauses(printing) },
      ...acceptance(printing),
      { block: 'heading', text: words.protection },
      { block: 'text', text: words.protectionText, tone: 'quiet' },
    ],
    foot: `${order.number} · ${version} · ${terms.hash.slice(0, 16)}`,
    pageWords: words.page,
  }
}

/** What a UBL order has no place for, in words: payment, release, cover, and how days are counted. */
export function contractNotes(facts: ContractFacts, language: Language): readonly string[] {
  const words = contractWords[language]
  const { currency } = facts.terms.content
  const money = (amount: bigint) => moneyWords({ amount, currency }, language)
  const terms = [words.payment, words.release, words.shipBy, words.proof, words.cover, words.late, words.zone]
  const said = [...terms, words.inspection, words.papers]
  return clauses({ ...facts, words, language, money })
    .filter(([name]) => said.includes(name))
    .map(([name, value]) => `${name}: ${value.replaceAll('\n', '; ')}`)
}

function parties({ buyer, supplier, words, language }: Printing): SheetBlock {
  const columns = [
    { heading: words.buyer, lines: letterLines(buyer, words, language) },
    { heading: words.supplier, lines: letterLines(supplier, words, language) },
  ]
  return { block: 'columns', columns }
}

function goods(printing: Printing): SheetBlock {
  const { words, terms } = printing
  return {
    block: 'table',
    columns: [
      { name: words.line, width: 5 },
      { name: words.quantity, width: 1.8, align: 'end' },
      { name: words.price, width: 1.8, align: 'end' },
      { name: words.amount, width: 2.4, align: 'end' },
    ],
    rows: terms.content.lines.map((line) => lineRow(line, printing)),
  }
}

function lineRow(line: TermsLine, { words, money }: Printing): SheetRow {
  const { lineNo, name, description, quantity, unit, unitPrice, amount, hsCode, quantityToleranceBps, quality } = line
  const notes = [
    ...(description === undefined ? [] : [description]),
    ...(hsCode === undefined ? [] : [put(words.hsCode, { code: hsCode })]),
    ...(quantityToleranceBps === 0 ? [] : [put(words.tolerance, { rate: percent(quantityToleranceBps) })]),
    ...quality.map((term) => {
      const of = term.aqlClass === undefined ? undefined : words.classes[term.aqlClass]
      const said = [term.target, term.unit, term.tolerance].filter((each) => each !== undefined)
      const test = [term.test, term.sample].filter((each) => each !== undefined).join('; ')
      const target = [said.join(' '), ...(of === undefined ? [] : [of])].join('; ')
      return put(words.quality, { attribute: term.attribute, target: test === '' ? target : `${target} (${test})` })
    }),
  ]
  return {
    cells: [`${lineNo}. ${name}`, `${quantityText(quantity)} ${unitWords(unit, words)}`, unitPrice, money(amount)],
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
  }
}

/** Signs that are the same in every language. */
const signs: Readonly<Record<string, string>> = {
  ...{ GRM: 'g', KGM: 'kg', TNE: 't', MTR: 'm', CMT: 'cm', MMT: 'mm', KMT: 'km', MTK: 'm²', MTQ: 'm³' },
  ...{ LTR: 'l', MLT: 'ml', LBR: 'lb', FOT: 'ft', INH: 'in', KWH: 'kWh', HUR: 'h' },
}

function unitWords(unit: string, { units }: ContractWords): string {
  return units[unit] ?? signs[unit] ?? unit
}

function totals({ terms: { content }, words, money }: Printing): SheetBlock {
  const parts = (['freight', 'tax', 'charges', 'allowances'] as const)
    .filter((name) => content[name] !== 0n)
    .map((name) => ({ name: words[name], amount: `${name === 'allowances' ? '−' : ''}${money(content[name])}` }))
  return { block: 'totals', rows: [...parts, { name: words.total, amount: money(totalOf(content)), strong: true }] }
}

type Fact = readonly [name: string, value: string]

function clauses({ terms: { content }, plan, words, language, money }: Printing): readonly Fact[] {
  const { incoterm, incotermPlace, mode, shipmentProof, coverage, lateRateBps, zone, remarks, attachments } = content
  const instalments = content.instalments.map(({ amount, event, date }) => {
    const when = put(words.events[event] ?? event, { date: date === undefined ? '' : dateWords(date, language) })
    return `${money(amount)} ${when}`
  })
  const released = content.releasePlan.map(
    ({ step, shareBps }) => `${percent(shareBps)} % ${words.steps[step] ?? step}`,
  )
  return [
    [words.incoterm, `${incoterm} ${incotermPlace}`],
    [words.mode, words.modes[mode] ?? mode],
    [words.shipBy, shipByText(content, words, language)],
    [words.proof, shipmentProof],
    [words.payment, instalments.join('\n')],
    [words.release, released.join('\n')],
    [words.cover, coverText(coverage, plan, words, language)],
    [words.late, put(words.lateText, { rate: percent(lateRateBps) })],
    [words.zone, zone],
    [words.inspection, samplingText(content, words)],
    ...(content.documents === undefined ? [] : [[words.papers, papersText(content.documents, words)] as const]),
    ...(remarks === undefined ? [] : [[words.remarks, remarks] as const]),
    ...attachments.map(({ name, sha256 }) => [words.files, `${name}\nSHA-256 ${sha256}`] as const),
  ]
}

/** What the plan gives, with the numbers of the day on which it was agreed. */
function coverText(
  coverage: TermsContent['coverage'],
  { voucherShareBps, voucherMostUsd, voucherFromUsd, voucherLasts, voucherSupplierBps }: VouchersPolicy,
  words: ContractWords,
  language: Language,
): string {
  const usd = (amount: number) => moneyWords({ amount: BigInt(amount), currency: 'USD' }, language)
  const { days, milliseconds } = durationParts(voucherLasts)
  return put(words.coverage[coverage] ?? coverage, {
    ...{ share: percent(voucherShareBps), most: usd(voucherMostUsd), from: usd(voucherFromUsd) },
    days: String(days + Math.floor(milliseconds / 86_400_000)),
    borne: put(words.borne[voucherSupplierBps === 0 ? 'operator' : 'supplier'], { part: percent(voucherSupplierBps) }),
  })
}

/** How lots are judged, class by class, where the terms name it. */
function samplingText({ sampling = {} }: TermsContent, words: ContractWords): string {
  const said = defectClasses.flatMap((of) => {
    const by = sampling[of]
    return by === undefined ? [] : [`${words.classes[of] ?? of}: ${oneSampling(by, words)}`]
  })
  return said.length === 0 ? words.usualSampling : said.join('\n')
}

function oneSampling(by: LotSampling, words: ContractWords): string {
  return by.kind === 'all' ? words.sampling.all : put(words.sampling[by.kind], { percent: by.percent })
}

function papersText(papers: readonly RequiredDocument[], words: ContractWords): string {
  const nameOf = ({ kind, name }: RequiredDocument) => {
    if (kind === 'other') return name ?? kind
    return [words.paperKinds[kind] ?? kind, ...(name === undefined ? [] : [name])].join(': ')
  }
  return papers.map(nameOf).join('\n')
}

function shipByText({ shipBy }: TermsContent, words: ContractWords, language: Language): string {
  if (shipBy.kind === 'date') return dateWords(shipBy.date, language)
  return put(words.shipDays[shipBy.after], { days: String(shipBy.days) })
}

function acceptance({ order, terms, acceptances, buyer, supplier, words, language }: Printing): readonly SheetBlock[] {
  const said = (['buyer', 'supplier'] as const).map((side) => {
    const name = nameOf(side === 'buyer' ? buyer : supplier)
    const found = acceptances.find((each) => each.side === side && each.version === terms.version)
    const names = { name, side: words[side].toLowerCase(), version: String(terms.version) }
    if (found === undefined) return put(words.notAccepted, names)
    return put(words.acceptedBy, { ...names, at: instantWords(found.acceptedAt, order.zone, language) })
  })
  return [
    { block: 'heading', text: words.acceptance },
    { block: 'text', text: said.join('\n') },
    { block: 'facts', facts: [[words.hash, terms.hash]] },
    { block: 'text', text: words.hashText, tone: 'quiet' },
  ]
}

function percent(bps: number): string {
  return decimalText({ digits: BigInt(bps), scale: 2 })
}
