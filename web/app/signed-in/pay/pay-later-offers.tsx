import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { dayText, percentText } from '../../parts/formats.ts'
import { Money, useMoneyText } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import type { Order } from '../trade/open-order.ts'
import { useRefusedWords } from '../trade/refused-words.ts'
import trade from '../trade/trade.module.css'
import type { Offer, Offers } from './pay-later-steps.ts'
import style from './quotes.module.css'

export interface PayLaterOffersProps {
  readonly offers: Offers | null
  readonly order: Order
}

type Box = NonNullable<Offer['box']>

/** The plans of Pay Later with all that each costs; why there are none, and the other methods stay above. */
export function PayLaterOffers({ offers, order }: PayLaterOffersProps) {
  const words = useRefusedWords(order.total.currency)
  if (offers === null) return null
  const possible = offers.plans.filter(({ box }) => box !== null)
  const barred = offers.plans.filter(({ box }) => box === null)
  const whys = [...new Set(barred.map(({ why_not }) => why_not?.refused ?? ''))]
  const refused = offers.why_not ?? (possible.length === 0 ? (whys[0] ?? null) : null)
  if (refused === 'draw-exists' || refused === 'nothing-due' || refused === 'wrong-state') return null
  return (
    <section className={`sheet ${trade.stack}`} aria-labelledby="later">
      <h2 id="later">
        <Trans>Pay later</Trans>
      </h2>
      {refused === null ? <Intro lender={offers.lender} /> : <p>{words(saidOf(barred[0], refused))}</p>}
      {refused === 'no-line' && (
        <p className="small">
          <a href="/pay-later">
            <Trans>What Pay Later is, and how to apply</Trans>
          </a>
        </p>
      )}
      {refused === 'line-overdue' && (
        <p className="small">
          <a href="/pay-later">
            <Trans>What is overdue, and how to repay it</Trans>
          </a>
        </p>
      )}
      <div>
        {possible.map((offer) => (
          <Plan key={offer.plan} offer={offer} />
        ))}
      </div>
      {possible.length > 0 &&
        whys.map((code) => (
          <p key={code} className="small muted">
            <Trans>Another plan cannot be had:</Trans>{' '}
            {words(
              saidOf(
                barred.find(({ why_not }) => why_not?.refused === code),
                code,
              ),
            )}
          </p>
        ))}
    </section>
  )
}

function saidOf(offer: Offer | undefined, code: string) {
  const limit = offer?.why_not?.limit ?? 0
  return { code, title: '', data: { available: limit, most: limit, least: limit } }
}

function Intro({ lender }: Pick<Offers, 'lender'>) {
  if (lender !== null)
    return (
      <p className="muted">
        <Trans>
          {lender} lends this money. It is asked when you accept, and answers within the hour; then it is held in
          escrow. You repay after the goods are shipped; the days below move with the shipment.
        </Trans>
      </p>
    )
  return (
    <p className="muted">
      <Trans>
        Your credit line pays into escrow at once. You repay after the goods are shipped; the days below move with the
        shipment.
      </Trans>
    </p>
  )
}

interface PlanProps {
  readonly offer: Offer
}

function Plan({ offer }: PlanProps) {
  const { box, plan } = offer
  if (box === null) return null
  return (
    <details className={trade.folded}>
      <summary>
        <strong>
          <PlanName plan={plan} payments={box.payments.length} />
        </strong>
        {' · '}
        {box.cost.amount === 0 ? (
          <Trans>free when paid on time</Trans>
        ) : (
          <Trans>
            costs <Money {...box.cost} />
          </Trans>
        )}
      </summary>
      <div className={trade.stack}>
        <Cost offer={offer} box={box} />
        <Accept plan={plan} box={box} />
      </div>
    </details>
  )
}

function PlanName({ plan, payments }: { readonly plan: string; readonly payments: number }) {
  const days = /^net-([0-9]+)$/.exec(plan)?.[1]
  if (days !== undefined)
    return <Plural value={Number(days)} one="# day after shipment" other="# days after shipment" />
  return <Plural value={payments} one="# monthly payment" other="# monthly payments" />
}

interface FigureProps {
  readonly name: ReactNode
  readonly children: ReactNode
  readonly isTotal?: boolean
}

function Figure({ name, children, isTotal = false }: FigureProps) {
  const look = isTotal ? style.total : undefined
  return (
    <>
      <dt className={look}>{name}</dt>
      <dd className={look}>{children}</dd>
    </>
  )
}

/** The cost box: everything that is paid, and when. */
function Cost({ offer, box }: PlanProps & { readonly box: Box }) {
  const { locale } = usePage().language
  const percent = (bps: number) => percentText(bps, locale)
  const day = (date: string) => dayText(date, locale)
  return (
    <>
      <dl className={style.figures}>
        <Figure name={<Trans>Paid for you now</Trans>}>
          <Money {...box.amount} />
        </Figure>
        {offer.deposit.amount > 0 && (
          <Figure name={<Trans>By another method, at least</Trans>}>
            <Money {...offer.deposit} />
          </Figure>
        )}
        <Figure name={<Trans>All that it costs</Trans>}>
          <Money {...box.cost} />
        </Figure>
        <Figure name={<Trans>Estimated annual rate (APR)</Trans>}>{percent(box.apr_bps)}</Figure>
        {box.payments.map(({ due, amount }) => (
          <Figure key={due} name={day(due)}>
            <Money {...amount} />
          </Figure>
        ))}
        <Figure name={<Trans>You repay in all</Trans>} isTotal>
          <Money {...box.total} />
        </Figure>
      </dl>
      <p className="small muted">
        <Trans>
          If the goods are shipped on {day(box.assumes)}. Whoever is late pays {percent(box.late_bps)} a month on what
          is overdue, from the day after {box.grace_days} days of grace. Repaying early costs nothing.
        </Trans>
      </p>
    </>
  )
}

function Accept({ plan, box }: { readonly plan: string; readonly box: Box }) {
  const { t } = useLingui()
  const money = useMoneyText()
  return (
    <Form method="post" className={trade.stack}>
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="amount" value={box.amount.amount} />
      {box.disclosure !== null && <Disclosed disclosure={box.disclosure} />}
      <button type="submit" name="step" value="later" className="button plain">
        {t`Pay ${money(box.amount)} later`}
      </button>
    </Form>
  )
}

/** What the law of a state asks to be shown, in its own words. */
function Disclosed({ disclosure }: { readonly disclosure: NonNullable<Box['disclosure']> }) {
  return (
    <div className={trade.stack} lang="en">
      <p className="small muted">{disclosure.law}</p>
      <dl className={style.figures}>
        {disclosure.rows.map(({ label, value, words }) => (
          <Row key={label} label={label} value={value} words={words} />
        ))}
      </dl>
      {disclosure.closing !== '' && <p className="small">{disclosure.closing}</p>}
      {disclosure.signed && (
        <label className={trade.check}>
          <input type="checkbox" name="received" value="yes" required />
          <span>
            <Trans>I have received this disclosure.</Trans>
          </span>
        </label>
      )}
    </div>
  )
}

function Row({ label, value, words }: { readonly label: string; readonly value: string; readonly words: string }) {
  return (
    <>
      <dt>
        <strong>{label}</strong>
        {words !== '' && <span className="small"> {words}</span>}
      </dt>
      <dd>{value}</dd>
    </>
  )
}

/** What Pay Later has paid of the order. */
export function PaidLater({ order }: Pick<PayLaterOffersProps, 'order'>) {
  if (order.draw === null || order.draw.state === 'back') return null
  if (order.draw.state === 'reserved')
    return (
      <p role="status">
        <Trans>
          The lender was asked for <Money {...order.draw.amount} />. It answers within the hour; until then nothing is
          paid.
        </Trans>
      </p>
    )
  return (
    <p className="muted">
      <Trans>
        <Money {...order.draw.amount} /> is paid by Pay Later.
      </Trans>
    </p>
  )
}
