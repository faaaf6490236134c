import { Trans, useLingui } from '@lingui/react/macro'
import { numberText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { useWord } from '../terms/clauses.ts'
import { classWords } from '../terms/term-words.ts'
import { useInspectionWords } from './inspection-words.ts'
import type { Inspection } from './read-inspections.ts'

type Result = Inspection['results'][number]

export interface ResultTableProps {
  readonly results: readonly Result[]
  /** What a line is called. */
  readonly nameOf: (line: number) => string
}

/** What was found, line by line: the verdict of each class, and the share that a claim may start from. */
export function ResultTable({ results, nameOf }: ResultTableProps) {
  const { t } = useLingui()
  if (results.length === 0) return null
  return (
    <table className="lists" aria-label={t`What was found`}>
      <thead>
        <tr>
          <th scope="col">{t`Goods`}</th>
          <th scope="col">{t`Verdict`}</th>
          <th scope="col">{t`Items looked at`}</th>
          <th scope="col">{t`Defective, of how many accepted`}</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <ResultRow key={`${result.inspection} ${result.line}`} result={result} name={nameOf(result.line)} />
        ))}
      </tbody>
    </table>
  )
}

function ResultRow({ result, name }: { readonly result: Result; readonly name: string }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const word = useWord()
  const { verdict } = useInspectionWords()
  const tone = result.verdict === 'pass' ? 'seal' : result.verdict === 'fail' ? 'bad' : 'warn'
  const classes = result.classes.map(({ class: of, defective, accept }) => {
    const named = word(classWords, of)
    return t`${named}: ${defective} of ${accept}`
  })
  const isShort = Number(result.short) > 0
  return (
    <tr>
      <th scope="row">
        {name}
        {isShort && (
          <span className="tiny muted">
            {' '}
            <Trans>{numberText(result.short, locale)} are missing</Trans>
          </span>
        )}
      </th>
      <td data-label={t`Verdict`}>
        <Tag tone={tone}>{verdict(result.verdict)}</Tag>
      </td>
      <td data-label={t`Items looked at`} className="number">
        {result.inspected}
      </td>
      <td data-label={t`Defective, of how many accepted`}>{classes.join('; ')}</td>
    </tr>
  )
}
