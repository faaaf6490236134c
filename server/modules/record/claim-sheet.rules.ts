import type { SheetBlock } from '../../kernel/sheet.ts'
import { put } from '../orders/document-party.rules.ts'
import type { Saying, Shown } from './case-text.rules.ts'

/** When staff took words away, and why. */
interface Redaction {
  readonly at: string
  readonly reason: string
}

/** Words as the API shows them: there, or taken away. */
interface ShownWords {
  readonly text: string | null
  readonly redacted: Redaction | null
}

/** A claim as the API shows it, as far as the document says it. */
export interface ShownClaim {
  readonly id: string
  readonly by: string
  readonly reason: string
  readonly remedy: string
  readonly state: string
  readonly filed_at: string
  readonly amount: Shown
  readonly outcome: string | null
  readonly texts: readonly (ShownWords & {
    readonly id: string
    readonly by: string
    readonly kind: string
    readonly written_at: string
    readonly translations: readonly (ShownWords & { readonly language: string })[]
  })[]
  readonly evidence: readonly {
    readonly id: string
    readonly by: string
    readonly kind: string
    readonly sealed: boolean
    readonly late: boolean
    readonly reference: string
    readonly added_at: string
  }[]
  readonly verdicts: readonly {
    readonly kind: string
    readonly state: string
    readonly made_at: string
    readonly finding: string
    readonly amount: Shown
    readonly clauses: readonly string[]
    readonly evidence: readonly string[]
    readonly reasons: string | null
    readonly reasons_id: string | null
  }[]
}

/** A claim in words: what was asked, what each side said, the evidence by its hashes, and what was decided and why. */
export function claimBlocks(claim: ShownClaim, saying: Saying): readonly SheetBlock[] {
  const { words, app, at, money } = saying
  const end = claim.outcome === null ? app('states', claim.state) : app('outcomes', claim.outcome)
  return [
    { block: 'heading', text: put(words.claim, { at: at(claim.filed_at) }) },
    {
      block: 'facts',
      facts: [
        [words.filedBy, words.who[claim.by] ?? claim.by],
        [words.reason, app('reasons', claim.reason)],
        [words.remedy, app('remedies', claim.remedy)],
        [words.asked, money(claim.amount)],
        [words.outcome, end],
      ],
    },
    ...claim.texts.flatMap((text) => textBlocks(text, saying)),
    ...evidenceBlocks(claim, saying),
    ...claim.verdicts.flatMap((verdict) => verdictBlocks(verdict, claim, saying)),
  ]
}

/** What somebody wrote, and its translations by language; reasons stand with their verdict. */
function textBlocks(
  { by, kind, written_at, translations, ...words }: ShownClaim['texts'][number],
  saying: Saying,
): readonly SheetBlock[] {
  const who = saying.words.who[by] ?? by
  const said = kind === 'reasons' ? [] : [`${who}, ${saying.at(written_at)}:\n${wordsOf(words, saying)}`]
  const others = translations.map((each) => `(${each.language}) ${wordsOf(each, saying)}`)
  return [...said, ...others].map((line) => ({ block: 'text', text: line }) satisfies SheetBlock)
}

/** What was written, or that staff took it away, when and why. */
function wordsOf({ text, redacted }: ShownWords, { words, at }: Saying): string {
  if (text !== null || redacted === null) return text ?? ''
  const reason = words.redactions[redacted.reason] ?? redacted.reason
  return put(words.redacted, { at: at(redacted.at), reason })
}

function evidenceBlocks({ evidence }: ShownClaim, { words, at }: Saying): readonly SheetBlock[] {
  if (evidence.length === 0) return []
  const columns = [
    { name: words.item, width: 7 },
    { name: words.by, width: 4 },
  ]
  const rows = evidence.map(({ id, by, kind, sealed, late, reference, added_at }) => {
    const marks = [...(sealed ? [words.sealed] : []), ...(late ? [words.late] : [])]
    const what = [words.kinds[kind] ?? kind, ...marks].join(', ')
    return {
      cells: [what, `${words.who[by] ?? by}\n${at(added_at)}`],
      note: reference === '' ? id : `${id}\n${reference}`,
    }
  })
  return [
    { block: 'text', text: words.evidence, tone: 'strong' },
    { block: 'table', columns, rows },
  ]
}

function verdictBlocks(
  verdict: ShownClaim['verdicts'][number],
  { texts }: ShownClaim,
  saying: Saying,
): readonly SheetBlock[] {
  const { words, at, money } = saying
  const { kind, state, made_at, finding, amount, clauses, evidence } = verdict
  const written = texts.find(({ id }) => id === verdict.reasons_id)
  const reasons = written === undefined ? verdict.reasons : wordsOf(written, saying)
  const name = kind === 'decision' ? words.decision : words.proposal
  return [
    { block: 'text', text: put(name, { at: at(made_at) }), tone: 'strong' },
    {
      block: 'facts',
      facts: [
        [words.finding, words.who[finding] ?? finding],
        [words.awarded, money(amount)],
        [words.clauses, clauses.join('\n')],
        ...(evidence.length === 0 ? [] : [[words.cited, evidence.join('\n')] as const]),
        ...(reasons === null ? [] : [[words.reasons, reasons] as const]),
      ],
    },
    ...(state === 'replaced' ? [{ block: 'text', text: words.replaced, tone: 'quiet' } satisfies SheetBlock] : []),
  ]
}
