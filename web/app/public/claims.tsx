import { Trans, useLingui } from '@lingui/react/macro'
import { moneyText } from '../parts/formats.ts'
import { usePage } from '../shell/page-data.ts'
import { ClaimClocks } from './claim-clocks.tsx'
import { claimNumbers } from './claim-numbers.ts'
import style from './public.module.css'
import { PublicHead } from './public-head.tsx'
import { orderRules } from './rules.ts'
import { useTerm, useWorkingDays } from './terms-in-words.ts'

/** How claims are decided. */
export default function Claims() {
  const { t } = useLingui()
  return (
    <div className={`wrap ${style.page}`}>
      <PublicHead
        title={t`How claims are decided`}
        description={t`What can be claimed, the clock of each step, what counts as evidence, and who decides: the exact rules.`}
      />
      <h1>
        <Trans>How claims are decided</Trans>
      </h1>
      <p className={style.intro}>
        <Trans>
          By the order, the payments, the shipment facts and every message, in this order of weight. Not by who writes
          more.
        </Trans>
      </p>
      <What />
      <section>
        <h2>
          <Trans>Step by step</Trans>
        </h2>
        <ClaimClocks />
      </section>
      <Evidence />
      <Outcome />
    </div>
  )
}

function What() {
  const { t } = useLingui()
  const term = useTerm()
  const reasons = [
    { name: t`Not shipped, or shipped late`, text: t`From the ship-by date on.` },
    { name: t`Not received`, text: t`From the day the goods should have arrived.` },
    {
      name: t`Poor quality, wrong item, damage`,
      text: t`Measured against the terms of the line; with an evidence item.`,
    },
    { name: t`Short quantity`, text: t`By line, in the unit of the order.` },
    { name: t`A document is missing or wrong`, text: t`Where the order names the document.` },
    { name: t`Counterfeit`, text: t`Counterfeits never go back to the supplier.` },
  ]
  return (
    <section>
      <h2>
        <Trans>What can be claimed, and how long</Trans>
      </h2>
      <p className={style.reading}>
        <Trans>
          By line and quantity, up to {term(orderRules.window)} after the delivery of each lot. The amount is computed
          from what was paid for that quantity; only that part of the money is frozen.
        </Trans>
      </p>
      <ul className={`${style.list} ${style.three}`}>
        {reasons.map(({ name, text }) => (
          <li key={name}>
            <h3>{name}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Evidence() {
  const { locale } = usePage().language
  const term = useTerm()
  const workingDays = useWorkingDays()
  const [evidence, translation] = [term(claimNumbers.smallEvidence), term(claimNumbers.translation)]
  const small = moneyText(claimNumbers.smallClaim * 100, 'USD', locale)
  return (
    <section className={style.reading}>
      <h2>
        <Trans>What counts as evidence</Trans>
      </h2>
      <p>
        <Trans>
          Order, payments, carrier events and messages are attached by themselves. You add photos, measurements, test
          reports and an inspection. Where the terms are silent, the product page as it was when you ordered, the
          approved sample and the ordinary purpose of such goods are the terms.
        </Trans>
      </p>
      <p>
        <Trans>
          Claims of an order up to {small} together go a shorter way: documents only, {evidence} for evidence, decided
          within {workingDays(claimNumbers.smallDecided)} of the escalation.
        </Trans>
      </p>
      <p>
        <Trans>
          Who cannot read the other side’s words may ask for a translation by a person, once for each side. What this
          side has to do by a date waits until the translation is there, for {translation} at most; the original is what
          counts.
        </Trans>
      </p>
    </section>
  )
}

function Outcome() {
  const { locale } = usePage().language
  const term = useTerm()
  const two = moneyText(claimNumbers.twoPeopleAbove * 100, 'USD', locale)
  return (
    <section className={style.reading}>
      <h2>
        <Trans>How it ends</Trans>
      </h2>
      <p>
        <Trans>
          With a refund, a part of it, a return and refund, a replacement or rework by a date, a lower price, or a
          release to the supplier. What both agree at any step is carried out by us.
        </Trans>
      </p>
      <p>
        <Trans>
          An award is paid from the hold of that line first, then from what the supplier has coming, then from the
          guarantee; above {two} the guarantee needs two people. No more is given back than was paid.
        </Trans>
      </p>
      <p>
        <Trans>
          A return: the supplier names an address, you ship within {term(claimNumbers.returnShipped)} with proof, and
          the refund follows when the supplier confirms or stays silent for {term(claimNumbers.returnConfirmed)} after
          proven delivery.
        </Trans>
      </p>
    </section>
  )
}
