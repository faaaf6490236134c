import { Trans, useLingui } from '@lingui/react/macro'
import { Money } from '../parts/money.tsx'
import { Status } from '../parts/status.tsx'
import { usePublicPath } from '../shell/page-data.ts'
import style from './public.module.css'
import { orderRules } from './rules.ts'
import { useTerm } from './terms-in-words.ts'

/** The promise in one sentence, the way in, and an order as it looks under cover. */
export function Hero() {
  const { t } = useLingui()
  const to = usePublicPath()
  return (
    <section className={style.hero}>
      <div className="wrap">
        <div>
          <h1>
            <Trans>Paid when the promise is kept.</Trans>
          </h1>
          <p className={style.lead}>
            <Trans>
              Agree quality and shipment date in one online order. Pay by card or by wire; the money waits in escrow. If
              what arrives is not what was agreed, you get help, and your money back where it is due.
            </Trans>
          </p>
          <search>
            <form method="get" action={to('/search')} className={style.find}>
              <label className="field">
                <span className="unseen">{t`What are you looking for?`}</span>
                <input type="search" name="q" placeholder={t`Goods, materials, part numbers`} maxLength={200} />
              </label>
              <button className="button plain" type="submit">
                <Trans>Search</Trans>
              </button>
            </form>
          </search>
          <p className={style.actions}>
            <a className="button" href="/sign-up">
              <Trans>Start an order</Trans>
            </a>
            <a className="button plain" href={to('/fees')}>
              <Trans>See fees and times</Trans>
            </a>
          </p>
          <p className="tiny">
            <Trans>Protection costs the buyer nothing. Money paid elsewhere is not covered.</Trans>
          </p>
        </div>
        <ExampleCover />
      </div>
    </section>
  )
}

function ExampleCover() {
  const { t } = useLingui()
  return (
    <section className={`sheet ${style.example}`} aria-label={t`An order under cover, as an example`}>
      <div className={style.between}>
        <h2 style={{ fontSize: 'var(--text-large)' }}>
          <Trans>This order is protected</Trans>
        </h2>
        <Status state="in-production" />
      </div>
      <p className="small muted">
        <Trans>Example: 1,200 steel flanges, Ningbo to Hamburg</Trans>
      </p>
      <div className={style.progress} />
      <p className="tiny">
        <Trans>Ship by 14 March, 24:00 Shanghai · 19 days left</Trans>
      </p>
      <ExamplePromises />
    </section>
  )
}

function ExamplePromises() {
  const term = useTerm()
  return (
    <dl>
      <div>
        <dt>
          <Trans>Held in escrow</Trans>
        </dt>
        <dd>
          <Money amount={4_820_000} currency="USD" />
        </dd>
      </div>
      <div>
        <dt>
          <Trans>Covered until</Trans>
        </dt>
        <dd>
          <Trans>{term(orderRules.window)} after delivery</Trans>
        </dd>
      </div>
      <div>
        <dt>
          <Trans>On-time shipment</Trans>
        </dt>
        <dd>
          <Status state="open" />
        </dd>
      </div>
      <div>
        <dt>
          <Trans>Quality, 6 measurable terms</Trans>
        </dt>
        <dd>
          <Status state="open" />
        </dd>
      </div>
      <div>
        <dt>
          <Trans>Certificate 3.1</Trans>
        </dt>
        <dd>
          <Status state="kept" />
        </dd>
      </div>
    </dl>
  )
}
