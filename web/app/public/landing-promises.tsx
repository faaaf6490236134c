import { Trans, useLingui } from '@lingui/react/macro'
import { Clause } from '../parts/clause.tsx'
import { usePublicPath } from '../shell/page-data.ts'
import style from './public.module.css'
import { orderRules } from './rules.ts'
import { useTerm } from './terms-in-words.ts'

/** What is protected, and what is not. */
export function Promises() {
  const { t } = useLingui()
  const term = useTerm()
  return (
    <section className={`${style.section} ${style.band}`}>
      <div className="wrap">
        <h2>
          <Trans>Two promises, written down so that they can be checked</Trans>
        </h2>
        <div className={style.two}>
          <Clause title={t`Product quality`}>
            <Trans>
              Material, dimensions, tolerances, certificates and samples are fields of the order, not a sentence in a
              chat. They become the checklist when the goods arrive. Wrong item, short quantity, damage and a missing
              document are covered in the same way.
            </Trans>
          </Clause>
          <Clause title={t`On-time shipment`}>
            <Trans>
              A date, or a number of days after payment, in a named time zone, proven by the carrier. No shipment{' '}
              {term(orderRules.shipGrace)} after that date: cancel what was not shipped, all its money back.
            </Trans>
          </Clause>
        </div>
        <p className={style.intro} style={{ marginTop: 28 }}>
          <Trans>
            Cover reaches up to what you paid here for the goods concerned. It does not reach customs duties, what
            happens after the risk has passed to you under the Incoterm, a change of mind, or money paid outside.
          </Trans>
        </p>
      </div>
    </section>
  )
}

function useWay() {
  const { t } = useLingui()
  const term = useTerm()
  return [
    {
      title: t`Agree`,
      text: t`Goods, measurable quality, Incoterm, ship-by date and instalments stand in one order. Both sides accept the same version; its hash is kept.`,
    },
    {
      title: t`Pay`,
      text: t`Each instalment is paid here and waits in escrow. Both sides read the same books, to the cent.`,
    },
    {
      title: t`Produce and ship`,
      text: t`The supplier sees that the money is there. What counts as shipped is the carrier's scan, not a label.`,
    },
    {
      title: t`Receive`,
      text: t`Confirm by lot. If nobody confirms, receipt follows by itself: ${term(orderRules.receiptExpress)} after dispatch by air or express, ${term(orderRules.receiptLand)} by land, ${term(orderRules.receiptSea)} by sea.`,
    },
    {
      title: t`Check`,
      text: t`You have ${term(orderRules.window)} after delivery to claim, for any line and any quantity. Only that part is frozen.`,
    },
    {
      title: t`Done`,
      text: t`The supplier is paid by the plan that both accepted. The record stays, and anyone you give it to can verify it.`,
    },
  ]
}

/** An order from agreement to its end. */
export function HowItWorks() {
  return (
    <section className={style.section} id="how">
      <div className="wrap">
        <h2>
          <Trans>How it works</Trans>
        </h2>
        <ol className={`${style.list} ${style.three}`}>
          {useWay().map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

/** How to get protection. */
export function ThreeSteps() {
  const { t } = useLingui()
  const term = useTerm()
  const steps = [
    {
      title: t`Order from a supplier with the badge`,
      text: t`Each badge lists what was checked, by whom, and until when it is valid. It is never for sale.`,
    },
    {
      title: t`Pay here, by the method that suits`,
      text: t`Fee and processing time stand beside each method before you pay.`,
    },
    {
      title: t`Inspect within ${term(orderRules.window)} of delivery`,
      text: t`Something wrong? Claim by line and quantity. The rest of the money goes its way.`,
    },
  ]
  return (
    <section className={`${style.section} ${style.band}`}>
      <div className="wrap">
        <h2>
          <Trans>How to get protection</Trans>
        </h2>
        <ol className={`${style.steps} ${style.three}`}>
          {steps.map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

/** The last word: where to begin, and what stands open to everyone. */
export function OpenToAll() {
  const to = usePublicPath()
  return (
    <section className={`${style.section} ${style.band}`} style={{ borderBottom: 0 }} data-band>
      <div className="wrap">
        <h2>
          <Trans>Open to be checked</Trans>
        </h2>
        <p className={style.intro}>
          <Trans>
            Surety is open source. Every step of an order is an entry in a chain of hashes; a copy of the record can be
            verified by anyone, without asking us. Whoever builds a marketplace can use it through its API.
          </Trans>
        </p>
        <p className={style.actions} style={{ marginTop: 20 }}>
          <a className="button" href="/sign-up">
            <Trans>Start an order</Trans>
          </a>
          <a className="button plain" href={to('/verify')}>
            <Trans>Verify a record</Trans>
          </a>
          <a className="button plain" href="/docs">
            <Trans>Read the API</Trans>
          </a>
        </p>
      </div>
    </section>
  )
}
