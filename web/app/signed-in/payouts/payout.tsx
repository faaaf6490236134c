import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { instantText, placeOf } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import trade from '../trade/trade.module.css'
import { Converted } from './conversions.tsx'
import { Meaning } from './payout-list.tsx'
import { type OnePayoutData, readPayout } from './read-payouts.ts'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readPayout(context, request, params.payoutId ?? '')

/** Where is this payout, and what is it made of? */
export default function OnePayout() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { payout, to } = data
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Payout · Surety`}</title>
      <div>
        <p className="small">
          <a href="/payouts">
            <Trans>Payouts</Trans>
          </a>
        </p>
        <h1>
          <Money {...payout.amount} />
        </h1>
      </div>
      <section className={`sheet ${trade.stack}`}>
        <div>
          <Status state={payout.state} />
        </div>
        <p>
          <Meaning payout={payout} />
        </p>
        {payout.exchange !== null && <Converted exchange={payout.exchange} />}
        <Facts data={data} />
        {to !== undefined && (
          <p className="small muted">
            <Trans>
              to …{to.ends_with}, <bdi>{to.name}</bdi>, {to.country}
            </Trans>
          </p>
        )}
      </section>
      <Items data={data} />
    </div>
  )
}

function Facts({ data: { payout, zone } }: { readonly data: OnePayoutData }) {
  const { locale } = usePage().language
  const at = (instant: string) => `${instantText(instant, zone, locale)} ${placeOf(zone)}`
  return (
    <dl className={trade.facts}>
      <dt>
        <Trans>Asked for</Trans>
      </dt>
      <dd>{at(payout.requested_at)}</dd>
      {payout.sent_at !== null && (
        <>
          <dt>
            <Trans>Sent</Trans>
          </dt>
          <dd>{at(payout.sent_at)}</dd>
        </>
      )}
      {payout.trace !== null && (
        <>
          <dt>
            <Trans>Trace number</Trans>
          </dt>
          <dd>
            <code>{payout.trace}</code>
          </dd>
        </>
      )}
    </dl>
  )
}

/** The released money that it consists of, first in, first out; the parts add up to the payout. */
function Items({ data: { payout, zone } }: { readonly data: OnePayoutData }) {
  return (
    <section className={`sheet ${trade.stack}`} id="items">
      <h2>
        <Trans>What it is made of</Trans>
      </h2>
      <p className="muted small">
        <Trans>What was released to you first goes out first. Each amount is in one payout only.</Trans>
      </p>
      {payout.items.length === 0 ? (
        <p>
          <Trans>Nothing is set aside for it.</Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {payout.items.map((item) => (
            <li key={item.transfer} className={style.head}>
              <Item item={item} zone={zone} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface ItemProps {
  readonly item: OnePayoutData['payout']['items'][number]
  readonly zone: string
}

function Item({ item, zone }: ItemProps) {
  const { t } = useLingui()
  const { locale } = usePage().language
  return (
    <>
      <div>
        {item.order === null ? (
          <span>{t`money that came back or was credited`}</span>
        ) : (
          <a href={`/orders/${item.order}`}>
            <Trans>Order …{item.order.slice(-6)}</Trans>
          </a>
        )}
        <div className="small muted">
          <Trans>
            released {instantText(item.happened_at, zone, locale)} {placeOf(zone)}
          </Trans>
          {item.amount.amount !== item.released.amount && (
            <>
              {' · '}
              <Trans>
                a part of <Money {...item.released} />
              </Trans>
            </>
          )}
        </div>
      </div>
      <strong>
        <Money {...item.amount} />
      </strong>
    </>
  )
}
