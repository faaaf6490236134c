import { Trans, useLingui } from '@lingui/react/macro'
import { Arrow } from '../parts/arrow.tsx'
import { Money } from '../parts/money.tsx'
import { usePublicPath } from '../shell/page-data.ts'
import { costsOf } from './fee-calculator.ts'
import { useMethodWords } from './method-words.ts'
import style from './public.module.css'
import { methods } from './rules.ts'

const EXAMPLE = { amount: 4_820_000n, currency: 'USD' } as const

/** Convenience and security of payment: where the money is, and what each method costs and takes. */
export function Payment() {
  return (
    <section className={style.section}>
      <div className="wrap">
        <h2>
          <Trans>Where your money is, to the cent</Trans>
        </h2>
        <p className={style.intro}>
          <Trans>
            Every payment goes into escrow for its order and nowhere else. Card numbers are typed on the payment
            provider's page and never reach us. A wire finds its order by its reference.
          </Trans>
        </p>
        <MoneyWay />
        <MethodsInShort />
      </div>
    </section>
  )
}

function MoneyWay() {
  const card = costsOf(methods, EXAMPLE).find(({ method }) => method.code === 'card')
  return (
    <ol className={style.flow}>
      <li className="sheet">
        <b>
          <Trans>You pay</Trans>
        </b>
        <span className="muted small">
          <Money amount={card?.total ?? EXAMPLE.amount} currency="USD" /> <Trans>by card, fee included</Trans>
        </span>
      </li>
      <li className={style.arrow} aria-hidden="true">
        <Arrow />
      </li>
      <li className={`sheet ${style.held}`}>
        <b>
          <Trans>Held in escrow</Trans>
        </b>
        <span className="muted small">
          <Money {...EXAMPLE} /> · <Trans>both sides read the same books</Trans>
        </span>
      </li>
      <li className={style.arrow} aria-hidden="true">
        <Arrow />
      </li>
      <li className="sheet">
        <b>
          <Trans>Supplier is paid</Trans>
        </b>
        <span className="muted small">
          <Trans>when you confirm, or by the rule that both signed</Trans>
        </span>
      </li>
    </ol>
  )
}

function MethodsInShort() {
  const { t } = useLingui()
  const to = usePublicPath()
  const words = useMethodWords()
  const costs = costsOf(methods, EXAMPLE).filter(({ method }) => !method.code.endsWith('-pay'))
  return (
    <>
      <table className="lists">
        <caption>
          <Trans>
            What the buyer pays on top of <Money {...EXAMPLE} />
          </Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t`Method`}</th>
            <th scope="col" className="number">{t`Fee, USD`}</th>
            <th scope="col">{t`Arrives in`}</th>
            <th scope="col">{t`Good to know`}</th>
          </tr>
        </thead>
        <tbody>
          {costs.map(({ method, fee }) => (
            <tr key={method.code}>
              <th scope="row">{words.name(method)}</th>
              <td className="number" data-label={t`Fee, USD`}>
                <Money amount={fee} currency="USD" bare />
              </td>
              <td data-label={t`Arrives in`}>{words.time(method)}</td>
              <td className="muted">{words.note(method)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={to('/fees')}>
          <Trans>All methods, and a calculator for your amount</Trans>
        </a>
      </p>
    </>
  )
}
