import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment } from 'react'
import { instantText, numberText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage } from '../../shell/page-data.ts'
import { anchorOf } from '../claims/clause-name.ts'
import { useClauses, useWord } from '../terms/clauses.ts'
import { Differences } from '../terms/differences.tsx'
import { classWords } from '../terms/term-words.ts'
import type { Content } from '../terms/typed-terms.ts'
import trade from '../trade/trade.module.css'
import style from './order.module.css'
import type { OrderPage } from './read-order.ts'

/** The terms as both sides see them, with the hash that they accept, and what changed since the version before. */
export function Contract({ order, versions }: Pick<OrderPage, 'order' | 'versions'>) {
  const clauses = useClauses()
  const { terms } = order
  if (terms === null) return null
  return (
    <section className={`sheet ${style.part}`} id="contract">
      <h2>
        {order.agreed_at === null ? (
          <Trans>Terms, version {terms.version}</Trans>
        ) : (
          <Trans>Contract, version {terms.version}</Trans>
        )}
      </h2>
      <Lines content={terms.content} />
      <dl className={trade.facts}>
        {clauses(terms.content).map(({ key, title, text }) => (
          <Fragment key={key}>
            <dt id={anchorOf(key)}>{title}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
        {order.self_billed && (
          <>
            <dt>
              <Trans>Invoices for the goods</Trans>
            </dt>
            <dd>
              <Trans>
                Drawn up for the supplier from this order, one for each lot that is shipped (self-billing). Both sides
                receive them; who agrees to the order agrees to that.
              </Trans>
            </dd>
          </>
        )}
        <dt>
          <Trans>Hash of these terms</Trans>
        </dt>
        <dd>
          <code>{terms.hash}</code>
        </dd>
      </dl>
      <Versions order={order} versions={versions} />
    </section>
  )
}

/** Each version beside the one before it. What is on the table is open, the past is folded. */
function Versions({ order, versions }: Pick<OrderPage, 'order' | 'versions'>) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const by = { buyer: t`the buyer`, supplier: t`the supplier` }
  return (
    <div>
      {versions.slice(0, -1).map(({ version, author, written_at, content }, i) => {
        const before = versions[i + 1]
        const at = instantText(written_at, order.zone, locale)
        const isAsked = order.status === 'proposed' && version === order.terms?.version
        return (
          before !== undefined && (
            <details key={version} open={isAsked}>
              <summary>
                <span>
                  <Trans>
                    What version {version} changes, by {by[author]}
                  </Trans>{' '}
                  <span className="tiny">{at}</span>
                </span>
              </summary>
              <Differences before={before.content} after={content} />
            </details>
          )
        )
      })}
    </div>
  )
}

function Lines({ content }: { readonly content: Content }) {
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Goods</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Quantity</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Price of one</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Amount</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {content.lines.map((line) => (
          <Line key={line.line} line={line} currency={content.currency} />
        ))}
      </tbody>
    </table>
  )
}

interface LineProps {
  readonly line: Content['lines'][number]
  readonly currency: string
}

/** Where a version of a product is shown to whoever knows its hash. */
function versionPath({ product, version, hash }: NonNullable<LineProps['line']['product']>): string {
  return `/products/${product}/versions/${version}?hash=${hash}`
}

function Line({ line, currency }: LineProps) {
  const { t } = useLingui()
  const unitName = useUnitName()
  const word = useWord()
  const { locale } = usePage().language
  const { name, description, quantity, unit, unit_price, amount, quality, product } = line
  return (
    <tr id={anchorOf(`lines/${line.line}`)}>
      <th scope="row">
        <div>
          {name}
          {description !== null && <span className={`tiny ${style.below}`}>{description}</span>}
          {product !== null && (
            <a className={`tiny ${style.below}`} href={versionPath(product)}>
              <Trans>Product as agreed</Trans>
            </a>
          )}
          {quality.map((term) => (
            <span key={term.attribute} className={`tiny ${style.below}`}>
              {term.attribute}: {[term.target, term.unit, term.tolerance].filter(Boolean).join(' ')}
              {term.aqlClass !== undefined && `; ${word(classWords, term.aqlClass)}`}
              {(term.test ?? term.sample) !== undefined && ` (${[term.test, term.sample].filter(Boolean).join('; ')})`}
            </span>
          ))}
        </div>
      </th>
      <td data-label={t`Quantity`} className="number">
        {numberText(quantity, locale)} {unitName(unit)}
      </td>
      <td data-label={t`Price of one`} className="number">
        {numberText(unit_price, locale)}
      </td>
      <td data-label={t`Amount`} className="number">
        <Money amount={amount} currency={currency} />
      </td>
    </tr>
  )
}
