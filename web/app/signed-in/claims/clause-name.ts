import { useLingui } from '@lingui/react/macro'
import { useClauses, useWord } from '../terms/clauses.ts'
import type { Content } from '../terms/typed-terms.ts'
import { ruleWords } from './claim-words.ts'

/** A clause that a decision stands on: `terms/2/lines/1`, `terms/2/ship-by`, `rules/claims/window`. */
export interface CitedClause {
  readonly ref: string
  readonly name: string
  /** What it says; rules are told on the public page. */
  readonly text: string
  readonly href: string
}

/** Where a clause of the terms stands on a page that shows them. */
export function anchorOf(key: string): string {
  return `clause-${key.replaceAll(/[^\w-]+/g, '-')}`
}

/** A clause by what it is called and says, in the reader's language; one that nobody knows by its own name. */
export function useClause(content: Content | undefined): (ref: string) => CitedClause {
  const { t } = useLingui()
  const word = useWord()
  const clauses = useClauses()
  const known = content === undefined ? [] : clauses(content)
  return (ref) => {
    if (ref.startsWith('rules/')) return { ref, name: word(ruleWords, ref), text: '', href: '/claims' }
    const [, key = ''] = /^terms\/\d+\/(.+)$/.exec(ref) ?? []
    // Decisions by rule name terms as the API does.
    const name = { ship_by: 'ship-by', late_rate: 'late' }[key] ?? key
    const href = `#${anchorOf(name)}`
    const line = content?.lines.find((each) => `lines/${each.line}` === /^lines\/\d+/.exec(key)?.[0])
    if (line !== undefined)
      return {
        ref,
        href: `#${anchorOf(`lines/${line.line}`)}`,
        text: qualityOf(line),
        name: t`Line ${line.line}: ${line.name}`,
      }
    if (key === 'lines') return { ref, name: t`Goods`, text: '', href: '#contract' }
    const clause = known.find((each) => each.key === name)
    return { ref, href, name: clause?.title ?? ref, text: clause?.text ?? '' }
  }
}

function qualityOf({ description, quality }: Content['lines'][number]): string {
  const terms = quality.map(({ attribute, target, unit, tolerance }) =>
    `${attribute}: ${[target, unit, tolerance].filter(Boolean).join(' ')}`.trim(),
  )
  return [description, ...terms].filter(Boolean).join('; ')
}

/** What a decision on these terms may cite: the lines that are claimed, what the terms say beside, and our rules. */
export function citable(content: Content, version: number, lines: readonly number[], keys: readonly string[]) {
  return [
    ...content.lines.filter(({ line }) => lines.includes(line)).map(({ line }) => `terms/${version}/lines/${line}`),
    ...keys.map((key) => `terms/${version}/${key}`),
    ...Object.keys(ruleWords),
  ]
}
