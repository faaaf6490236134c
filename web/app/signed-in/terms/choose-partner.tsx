import { Trans, useLingui } from '@lingui/react/macro'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Money } from '../../parts/money.tsx'
import { Party } from '../../parts/party.tsx'
import { Tag } from '../../parts/tag.tsx'
import trade from '../trade/trade.module.css'
import type { NewOrderPage } from './new-order-steps.ts'
import style from './terms.module.css'

/** With whom the order is: searched by name, or as on a former order. */
export function ChoosePartner({ data }: { readonly data: NewOrderPage }) {
  const { side, search, found, kinds } = data
  const { t } = useLingui()
  return (
    <div className={trade.two}>
      <section className={`sheet ${style.sheet}`}>
        <h2>
          <Trans>With which company?</Trans>
        </h2>
        <form method="get" className={trade.row}>
          {kinds.includes('buyer') && kinds.includes('supplier') ? (
            <label className="field">
              <Trans>You are</Trans>
              <select name="side" defaultValue={side}>
                <option value="buyer">{t`buyer`}</option>
                <option value="supplier">{t`supplier`}</option>
              </select>
            </label>
          ) : (
            <input type="hidden" name="side" value={side} />
          )}
          <label className="field">
            {side === 'buyer' ? <Trans>Name of the supplier</Trans> : <Trans>Whole name of the buyer</Trans>}
            <input name="q" type="search" defaultValue={search} minLength={2} maxLength={200} required />
          </label>
          <button className="button" type="submit">
            <Trans>Search</Trans>
          </button>
        </form>
        {search !== '' && <Found found={found} side={side} />}
        {side === 'buyer' && data.hints.length > 0 && <Hints names={data.hints} />}
      </section>
      <Former orders={data.orders} side={side} />
    </div>
  )
}

/** Whom the sandbox has. */
function Hints({ names }: { readonly names: readonly string[] }) {
  return (
    <p className="small muted">
      <Trans>In this sandbox there are:</Trans>{' '}
      {names.map((name, n) => (
        <span key={name}>
          {n > 0 && ', '}
          <a href={`/orders/new?${new URLSearchParams({ side: 'buyer', q: name })}`}>
            <bdi>{name}</bdi>
          </a>
        </span>
      ))}
    </p>
  )
}

function Found({ found, side }: Pick<NewOrderPage, 'found' | 'side'>) {
  const fitting = found.filter(({ kinds }) => kinds.includes(side === 'buyer' ? 'supplier' : 'buyer'))
  if (fitting.length === 0)
    return (
      <p className="muted">
        <Trans>
          Nobody by this name. A supplier is found by any word of its name, a buyer by its whole name as it is
          registered.
        </Trans>
      </p>
    )
  return (
    <ul className={style.found}>
      {fitting.map(({ company, name, country, badge }) => (
        <li key={company}>
          <span>
            <Party name={name} country={country} />{' '}
            {badge && (
              <Tag tone="seal">
                <Trans>verified</Trans>
              </Tag>
            )}
          </span>
          <a className="button plain" href={`/orders/new?${new URLSearchParams({ side, with: company, name })}`}>
            <Trans>Choose</Trans>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Former({ orders, side }: Pick<NewOrderPage, 'orders' | 'side'>) {
  if (orders.length === 0)
    return (
      <EmptyState title={<Trans>From a former order</Trans>}>
        <Trans>Once you have an order, a new one can begin with its lines and terms.</Trans>
      </EmptyState>
    )
  return (
    <section className={`sheet ${style.sheet}`}>
      <h2>
        <Trans>From a former order</Trans>
      </h2>
      <ul className={style.found}>
        {orders.map(({ id, number, goods, total, ...parties }) => (
          <li key={id}>
            <span>
              <bdi>{goods === '' ? number : goods}</bdi>
              <span className={`small muted ${style.below}`}>
                <bdi>{side === 'buyer' ? parties.supplier_name : parties.buyer_name}</bdi>, <Money {...total} />
              </span>
            </span>
            <a className="button plain" href={`/orders/new?from=${id}`}>
              <Trans>Use its terms</Trans>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
