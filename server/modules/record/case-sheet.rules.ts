import { instantWords, type Language, moneyWords } from '../../kernel/language.ts'
import type { Sheet, SheetBlock } from '../../kernel/sheet.ts'
import { type ContractFacts, contractSheet } from '../orders/contract-sheet.rules.ts'
import { contractWords } from '../orders/contract-words.rules.ts'
import { put } from '../orders/document-party.rules.ts'
import type { Saying, Shown } from './case-text.rules.ts'
import { appWord, caseWords } from './case-words.rules.ts'
import { claimBlocks, type ShownClaim } from './claim-sheet.rules.ts'

/** What a case file's document is printed from: what its reader may see, as the API shows it. */
export interface CaseSheetFacts {
  readonly order: { readonly number: string; readonly zone: string }
  readonly madeAt: string
  readonly madeFor: 'buyer' | 'supplier' | 'staff'
  readonly contract: ContractFacts | undefined
  readonly view: {
    readonly hold: Readonly<Record<'paid' | 'released' | 'refunded' | 'frozen' | 'free', Shown>>
    readonly payments: readonly { readonly method: string; readonly state: string; readonly total: Shown }[]
    readonly refunds: readonly { readonly state: string; readonly amount: Shown; readonly requested_at: string }[]
    readonly chargebacks: readonly { readonly state: string; readonly amount: Shown }[]
  }
  readonly claims: readonly ShownClaim[]
  readonly inspections: readonly {
    readonly kind: string
    readonly state: string
    readonly verdict: string | null
    readonly report_sha256: string | null
  }[]
  readonly listed: readonly {
    readonly file: string
    readonly name: string
    readonly bytes: number
    readonly by: string
    readonly attached_at: string
    readonly member: string | null
  }[]
  readonly entries: readonly {
    readonly seq: number
    readonly at: string
    readonly topic: string
    readonly hash: string
  }[]
  readonly head: string
  readonly key: string
}

/** The document of a case file: contract, money, claims with their evidence and decisions, files, timeline. */
export function caseSheet(facts: CaseSheetFacts, language: Language): Sheet {
  const words = caseWords[language]
  const { order, madeAt, madeFor } = facts
  const saying: Saying = {
    words,
    language,
    at: (instant) => instantWords(instant, order.zone, language),
    money: ({ amount, currency }) => moneyWords({ amount: BigInt(amount), currency }, language),
    app: (list, code) => appWord(list, code, language),
  }
  return {
    language,
    title: `${words.caseFile} ${order.number}`,
    author: 'Surety',
    issuedAt: madeAt,
    heading: {
      kind: words.caseFile,
      name: order.number,
      aside: [put(words.madeAt, { at: saying.at(madeAt) }), words.madeFor[madeFor]],
    },
    blocks: [
      { block: 'text', text: words.intro, tone: 'quiet' },
      ...contractBlocks(facts, saying),
      ...moneyBlocks(facts, saying),
      ...facts.claims.flatMap((claim) => claimBlocks(claim, saying)),
      ...inspectionBlocks(facts, saying),
      ...fileBlocks(facts, saying),
      ...timelineBlocks(facts, saying),
      ...verifyBlocks(facts, saying),
    ],
    foot: `${order.number} · ${facts.head.slice(0, 16)}`,
    pageWords: words.page,
  }
}

function contractBlocks({ contract }: CaseSheetFacts, { words, language }: Saying): readonly SheetBlock[] {
  const heading: SheetBlock = { block: 'heading', text: words.contract }
  if (contract === undefined) return [heading, { block: 'text', text: words.noContract }]
  return [heading, ...contractSheet(contract, language).blocks]
}

function moneyBlocks({ view, contract }: CaseSheetFacts, saying: Saying): readonly SheetBlock[] {
  const { words, money } = saying
  const { hold } = view
  const names = ['paid', 'released', 'refunded', 'frozen', 'free'] as const
  const stateOf = (state: string) => words.states[state] ?? state
  const moves = [
    ...view.payments.map(({ method, state, total }) => {
      const by = contractWords[saying.language].methods[method] ?? method
      return [`${words.payment}: ${by}`, stateOf(state), money(total)]
    }),
    ...view.refunds.map((each) => [
      `${words.refund}, ${saying.at(each.requested_at)}`,
      stateOf(each.state),
      money(each.amount),
    ]),
    ...view.chargebacks.map(({ state, amount }) => [words.chargeback, stateOf(state), money(amount)]),
  ]
  if (contract === undefined && moves.length === 0) return []
  const columns = [
    { name: words.what, width: 6 },
    { name: words.state, width: 3 },
    { name: words.amount, width: 3, align: 'end' as const },
  ]
  return [
    { block: 'heading', text: words.money },
    { block: 'facts', facts: names.map((name) => [words[name], money(hold[name])] as const) },
    ...(moves.length === 0 ? [] : [{ block: 'table' as const, columns, rows: moves.map((cells) => ({ cells })) }]),
  ]
}

function inspectionBlocks({ inspections }: CaseSheetFacts, { words }: Saying): readonly SheetBlock[] {
  if (inspections.length === 0) return []
  const columns = [
    { name: words.what, width: 3 },
    { name: words.verdict, width: 2 },
    { name: words.report, width: 6 },
  ]
  const rows = inspections.map(({ kind, state, verdict, report_sha256 }) => {
    const result = verdict ?? state
    return { cells: [words.kinds[kind] ?? kind, words.states[result] ?? result, report_sha256 ?? '–'] }
  })
  return [
    { block: 'heading', text: words.inspection },
    { block: 'table', columns, rows },
  ]
}

function fileBlocks({ listed }: CaseSheetFacts, { words, at }: Saying): readonly SheetBlock[] {
  const heading: SheetBlock = { block: 'heading', text: words.files }
  if (listed.length === 0) return [heading, { block: 'text', text: words.noFiles }]
  const columns = [
    { name: words.file, width: 7 },
    { name: words.by, width: 3 },
    { name: words.size, width: 2, align: 'end' as const },
  ]
  const rows = listed.map(({ file, name, bytes, by, attached_at, member }) => ({
    cells: [member ?? name, `${words.who[by] ?? by}\n${at(attached_at)}`, put(words.bytes, { count: String(bytes) })],
    note: member === null ? `${file}\n${words.gone}` : file,
  }))
  return [heading, { block: 'table', columns, rows }]
}

function timelineBlocks({ entries }: CaseSheetFacts, { words, app, at }: Saying): readonly SheetBlock[] {
  const columns = [
    { name: words.entry, width: 7 },
    { name: '', width: 4, align: 'end' as const },
  ]
  const rows = entries.map(({ seq, at: instant, topic, hash }) => {
    return { cells: [`${seq}. ${app('entries', topic)}`, at(instant)], note: hash }
  })
  return [
    { block: 'heading', text: words.timeline },
    { block: 'table', columns, rows },
  ]
}

function verifyBlocks({ head, key }: CaseSheetFacts, { words }: Saying): readonly SheetBlock[] {
  return [
    { block: 'heading', text: words.verify },
    { block: 'text', text: words.verifyText },
    {
      block: 'facts',
      facts: [
        [words.head, head],
        [words.key, key],
      ],
    },
  ]
}
