import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { Money, useMoneyText } from '../../parts/money.tsx'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { Debts } from './debts.tsx'
import { FinanceNav } from './finance-nav.tsx'
import { GuaranteeFund } from './guarantee-fund.tsx'
import { type OwedAward, readGuarantee, takeGuaranteeStep } from './read-guarantee.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readGuarantee(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeGuaranteeStep(context, request)

/** Which awards does nobody pay, and who owes us? */
export default function Guarantee() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Guarantee and debts · Surety`}</title>
      <h1>
        <Trans>Guarantee and debts</Trans>
      </h1>
      <FinanceNav />
      <Means />
      <GuaranteeFund data={data} />
      <section className={`sheet ${trade.stack}`} id="awards">
        <h2>
          <Trans>Awards</Trans>
        </h2>
        <p className="muted small">
          <Trans>
            What a person decided and neither the hold nor the supplier could pay. The guarantee pays it, up to what the
            order exposed; the supplier owes it to us from then on.
          </Trans>
        </p>
        {data.awards.length === 0 ? (
          <p>
            <Trans>Nothing is owed.</Trans>
          </p>
        ) : (
          <ul className={style.list}>
            {data.awards.map((award) => (
              <li key={award.claim}>
                <Award award={award} mayMove={data.mayMove} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <Debts data={data} />
    </div>
  )
}

/** What the guarantee stands for, and what of our own there is to pay it with. */
function Means() {
  const { exposure, spare } = useLoaderData<typeof loader>()
  return (
    <section className={`sheet ${trade.stack}`}>
      <dl className={trade.facts}>
        <dt>
          <Trans>All suppliers expose together</Trans>
        </dt>
        <dd>
          <Money amount={exposure} currency="USD" />
        </dd>
        <dt>
          <Trans>Our own among client money</Trans>
        </dt>
        <dd>
          {spare.length === 0 ? (
            <Trans>none</Trans>
          ) : (
            spare.map((each) => (
              <span key={each.currency}>
                <Money {...each} />{' '}
              </span>
            ))
          )}
        </dd>
      </dl>
    </section>
  )
}

function useWhyNot(): (why: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'nothing-owed': t`paid`,
    'not-over': t`not carried out yet`,
    settled: t`settled by both: the guarantee does not pay it`,
    'chargeback-open': t`a card’s bank has money of the order: its decision comes first`,
    'no-person': t`no person decided: the guarantee does not pay it`,
  }
  return (why) => words[why] ?? why
}

function Award({ award, mayMove }: { readonly award: OwedAward; readonly mayMove: boolean }) {
  const { order, claim, number, goods, supplier, supplier_name, owed, advanced, why_not } = award
  const why = useWhyNot()
  return (
    <>
      <div className={style.head}>
        <div>
          <a href={`/claims/${order}/${claim}`}>
            <Trans>Order {number}</Trans>
          </a>{' '}
          <bdi>{goods}</bdi>
          <div className="small muted">
            <a href={`/companies/${supplier}`}>
              <bdi>{supplier_name}</bdi>
            </a>
            {' · '}
            <Trans>
              advanced <Money {...advanced} />
            </Trans>
          </div>
        </div>
        <strong>
          <Money {...owed} />
        </strong>
      </div>
      {why_not !== null && <p className="small muted">{why(why_not)}</p>}
      {why_not === null && mayMove && <Advance award={award} />}
    </>
  )
}

function Advance({ award: { order, claim, number, owed } }: { readonly award: OwedAward }) {
  const { t } = useLingui()
  const said = useActionData<typeof action>()
  const amount = useMoneyText()(owed)
  return (
    <Form method="post" className={trade.row} preventScrollReset>
      <input type="hidden" name="order" value={order} />
      <input type="hidden" name="claim" value={claim} />
      <input type="hidden" name="on" value={claim} />
      <SaidNote said={said} on={claim} />
      <button
        className="button"
        type="submit"
        name="step"
        value="advance"
        aria-label={t`Pay ${amount} of order ${number} from the guarantee`}
      >
        <Trans>Pay from the guarantee</Trans>
      </button>
    </Form>
  )
}
