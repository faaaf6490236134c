import { Trans, useLingui } from '@lingui/react/macro'
import { useMoneyText } from '../../parts/money.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { useClauses } from './clauses.ts'
import { differencesOf } from './difference.ts'
import style from './terms.module.css'
import { type Content, percent } from './typed-terms.ts'

/** What of the terms changed, clause by clause: before and after, in the reader's language. */
export function Differences({ before, after }: { readonly before: Content; readonly after: Content }) {
  const { t } = useLingui()
  const clauses = useClauses()
  const lines = useLineClauses()
  const all = (content: Content) => [...lines(content), ...clauses(content)]
  const changes = differencesOf(all(before), all(after))
  if (changes.length === 0)
    return (
      <p className="muted">
        <Trans>Nothing differs.</Trans>
      </p>
    )
  return (
    <table className={`lists ${style.differences}`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Clause</Trans>
          </th>
          <th scope="col">
            <Trans>Before</Trans>
          </th>
          <th scope="col">
            <Trans>After</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ key, title, was, is }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td data-label={t`Before`}>{was === undefined ? '–' : <del>{was}</del>}</td>
            <td data-label={t`After`}>{is === undefined ? '–' : <ins>{is}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A line's facts as clauses of their own, so that only what changed of a line shows. */
function useLineClauses() {
  const { t } = useLingui()
  const money = useMoneyText()
  const unit = useUnitName()
  return ({ lines, currency }: Content) =>
    lines.flatMap(({ line, name, description, quantity, unit: code, unit_price, amount, ...rest }) => {
      const quality = rest.quality.map(({ attribute, target, tolerance = '', unit: of = '', test = '' }) =>
        [`${attribute}: ${target}`, of, tolerance, test].filter((part) => part !== '').join(' '),
      )
      const facts: readonly (readonly [string, string, string])[] = [
        ['name', t`Line ${line}`, name],
        ['description', t`Line ${line}, description`, description ?? ''],
        ['quantity', t`Line ${line}, quantity`, `${quantity} ${unit(code)}`],
        ['price', t`Line ${line}, price of one`, `${currency} ${unit_price}`],
        ['amount', t`Line ${line}, amount`, money({ amount, currency })],
        ['hs', t`Line ${line}, HS code`, rest.hs_code ?? ''],
        ['tolerance', t`Line ${line}, tolerance of quantity`, `${percent(rest.quantity_tolerance_bps)} %`],
        ['quality', t`Line ${line}, quality`, quality.join('; ')],
      ]
      return facts.map(([key, title, text]) => ({ key: `${line} ${key}`, title, text }))
    })
}
