import { Trans, useLingui } from '@lingui/react/macro'
import { usePublicPath } from '../shell/page-data.ts'
import { ClaimClocks } from './claim-clocks.tsx'
import { claimNumbers } from './claim-numbers.ts'
import style from './public.module.css'
import { orderRules } from './rules.ts'
import { useTerm, useWorkingDays } from './terms-in-words.ts'

/** Support beyond the payment: during production, and after delivery. */
export function Support() {
  const { t } = useLingui()
  const term = useTerm()
  const workingDays = useWorkingDays()
  const help = workingDays(claimNumbers.helpAnswered)
  const items = [
    {
      title: t`During production`,
      text: t`Either side may ask for help on an order at any time; a person answers within ${help}. It is no claim and freezes nothing.`,
    },
    {
      title: t`Before shipping`,
      text: t`An inspection goes by the measurable terms of your order. Who asks for it advances the fee; it is paid when the report is accepted.`,
    },
    {
      title: t`After delivery`,
      text: t`Up to ${term(orderRules.window)} after each lot's delivery you may claim. If delivery was never proven, up to ${term(orderRules.windowUnproven)} after receipt.`,
    },
  ]
  return (
    <section className={`${style.section} ${style.band}`}>
      <div className="wrap">
        <h2>
          <Trans>Support from production to after delivery</Trans>
        </h2>
        <ul className={`${style.list} ${style.three}`}>
          {items.map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** What happens when something goes wrong. */
export function ClaimsInShort() {
  const to = usePublicPath()
  return (
    <section className={style.section}>
      <div className={`wrap ${style.two}`} style={{ marginTop: 0 }}>
        <div>
          <h2>
            <Trans>When something goes wrong</Trans>
          </h2>
          <p className={style.intro}>
            <Trans>
              The order and its communication record decide, not the louder voice. Every step has a clock that both
              sides see. Every decision names the clause and the evidence.
            </Trans>
          </p>
          <p className={style.intro}>
            <Trans>
              Forty pieces of 1,200 out of tolerance? Claim those forty. The money for the other 1,160 goes its way the
              same day.
            </Trans>
          </p>
          <p style={{ marginTop: 20 }}>
            <a href={to('/claims')}>
              <Trans>How claims are decided, step by step</Trans>
            </a>
          </p>
        </div>
        <ClaimClocks short />
      </div>
    </section>
  )
}
