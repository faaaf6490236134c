import { Trans, useLingui } from '@lingui/react/macro'
import { numberText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import { useCatalogueWords, useWhyWords } from './catalogue-words.ts'
import type { ImportData } from './read-catalogue.ts'

const outcomes = ['new', 'changed', 'unchanged', 'withdrawn', 'wrong'] as const

/** The rows of an import, by what they come to: a wrong one with line, column and reason. */
export function ImportRows({ data }: { readonly data: ImportData }) {
  const { found, rows, next, outcome, isLeft } = data
  const { t } = useLingui()
  const word = useCatalogueWords()
  const { counts } = found
  const left = counts.refused + counts.kept
  const chosen: Record<string, string> = { ...(outcome !== '' && { outcome }), ...(isLeft && { left: 'yes' }) }
  const more = new URLSearchParams({ ...chosen, cursor: next ?? '' })
  return (
    <section className={trade.stack}>
      <h2>
        <Trans>Rows</Trans>
      </h2>
      <nav className={trade.row} aria-label={t`Rows by what they come to`}>
        <a href="?" aria-current={outcome === '' && !isLeft ? 'page' : undefined}>
          <Trans>All ({counts.rows})</Trans>
        </a>
        {outcomes.map((each) => (
          <a key={each} href={`?outcome=${each}`} aria-current={outcome === each ? 'page' : undefined}>
            {word(each)} ({counts[each]})
          </a>
        ))}
        {left > 0 && (
          <a href="?left=yes" aria-current={isLeft ? 'page' : undefined}>
            <Trans>Left as they are ({left})</Trans>
          </a>
        )}
      </nav>
      {rows.length > 0 && <RowTable rows={rows} />}
      {next !== null && (
        <p>
          <a className="button plain" href={`?${more}`}>
            <Trans>More rows</Trans>
          </a>
        </p>
      )}
    </section>
  )
}

function RowTable({ rows }: { readonly rows: ImportData['rows'] }) {
  const { t } = useLingui()
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">{t`Line`}</th>
          <th scope="col">{t`Stock number`}</th>
          <th scope="col">{t`Comes to`}</th>
          <th scope="col">{t`What it says`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ImportRow key={row.n} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function ImportRow({ row }: { readonly row: ImportData['rows'][number] }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const [word, why, unitName] = [useCatalogueWords(), useWhyWords(), useUnitName()]
  const { line, sku, product, outcome, faults, becomes, refused, kept, made_version } = row
  const reason = refused ?? kept
  return (
    <tr>
      <td data-label={t`Line`}>{line}</td>
      <th scope="row">
        {made_version !== null && product !== null ? <a href={`/catalogue/${product}`}>{sku}</a> : sku || '–'}
      </th>
      <td data-label={t`Comes to`}>
        <Tag tone={outcome === 'wrong' ? 'warn' : 'plain'}>{word(outcome)}</Tag>
      </td>
      <td data-label={t`What it says`}>
        {becomes !== null && (
          <span>
            {becomes.name} · {becomes.currency} {numberText(becomes.unit_price ?? '0', locale)} ·{' '}
            {numberText(becomes.minimum, locale)} {unitName(becomes.unit)}
          </span>
        )}
        {faults.map(({ column, why: reasonWhy, value }) => (
          <span key={`${column} ${reasonWhy}`} className="error">
            {column}
            {value !== null && ` “${value}”`}: {why(reasonWhy)}{' '}
          </span>
        ))}
        {reason !== null && <span className="error">{why(reason)}</span>}
      </td>
    </tr>
  )
}
