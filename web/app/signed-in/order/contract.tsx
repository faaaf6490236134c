import { Trans, useLingui } from '@lingui/react/macro'
import { Clause } from '../../parts/clause.tsx'
import { Money } from '../../parts/money.tsx'
import type { Order } from '../trade/open-order.ts'
import style from './order.module.css'

/** The terms as both sides see them, with the hash that they accept. */
export function Contract({ order }: { readonly order: Order }) {
  const { terms } = order
  if (terms === null) return null
  const { content } = terms
  const { currency } = content
  return (
    <section className={`sheet ${style.part}`}>
      <h2>
        <Trans>Contract, version {terms.version}</Trans>
      </h2>
      <Lines content={content} />
      <Clause title={<Trans>Total</Trans>}>
        <Money amount={content.total} currency={currency} />
      </Clause>
      <Clause title={<Trans>Delivery</Trans>}>
        {content.incoterm} {content.incoterm_place}
      </Clause>
      <Clause title={<Trans>Hash of these terms</Trans>}>
        <code style={{ overflowWrap: 'anywhere' }}>{terms.hash}</code>
      </Clause>
    </section>
  )
}

type Content = NonNullable<Order['terms']>['content']

function Lines({ content }: { readonly content: Content }) {
  const { t } = useLingui()
  const { currency } = content
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
            <Trans>Amount</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {content.lines.map(({ line, name, quantity, unit, amount }) => (
          <tr key={line}>
            <th scope="row">{name}</th>
            <td data-label={t`Quantity`} className="number">
              {quantity} {unit}
            </td>
            <td data-label={t`Amount`} className="number">
              <Money amount={amount} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
