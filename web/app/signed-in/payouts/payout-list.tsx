import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { instantText, placeOf } from '../../parts/formats.ts'
import { Money, useMoneyText } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import type { PayoutSaid } from './payout-steps.ts'
import type { Payout, PayoutsData } from './read-payouts.ts'
import { useReasonWords } from './reason-words.ts'

interface OnePayout {
  readonly data: PayoutsData
  readonly payout: Payout
}

/** Every payout, the newest first: where it stands, what that means, what to do. */
export function PayoutList({ data }: { readonly data: PayoutsData }) {
  return (
    <section className={`sheet ${trade.stack}`} id="payouts">
      <h2>
        <Trans>What went out</Trans>
      </h2>
      {data.payouts.length === 0 ? (
        <p>
          <Trans>Nothing has gone out yet. Each payout stands here with its dates and the bank's trace number.</Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {data.payouts.map((payout) => (
            <li key={payout.id}>
              <Line data={data} payout={payout} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ data, payout }: OnePayout) {
  const { locale } = usePage().language
  const { amount, state, requested_at, sent_at, trace } = payout
  const at = (instant: string) => `${instantText(instant, data.zone, locale)} ${placeOf(data.zone)}`
  const to = data.accounts.find(({ id }) => id === payout.bank_account)
  return (
    <>
      <div className={style.head}>
        <strong>
          <a href={`/payouts/${payout.id}`}>
            <Money {...amount} />
          </a>{' '}
          <span className="small muted">
            <Trans>to …{to?.ends_with}</Trans>
          </span>
        </strong>
        <Status state={state} />
      </div>
      <div className="small muted">
        <Trans>asked for {at(requested_at)}</Trans>
        {sent_at !== null && (
          <>
            {' · '}
            <Trans>sent {at(sent_at)}</Trans>
          </>
        )}
        {trace !== null && (
          <>
            {' · '}
            <Trans>
              trace <code>{trace}</code>
            </Trans>
          </>
        )}
      </div>
      <p className="small">
        <Meaning payout={payout} />
      </p>
      {['requested', 'approved', 'blocked'].includes(state) && data.mayMove && <Cancel data={data} payout={payout} />}
    </>
  )
}

/** What a state means and what to do. */
export function Meaning({
  payout: { state, reason, route },
}: {
  readonly payout: Pick<Payout, 'state' | 'reason' | 'route'>
}) {
  const why = useReasonWords()(reason)
  switch (state) {
    case 'requested':
      return <Trans>A second person at Surety approves it. Until then you can cancel it.</Trans>
    case 'approved':
      return route === 'bank' ? (
        <Trans>It goes out with the bank's next file; the money is set aside.</Trans>
      ) : (
        <Trans>It is about to be sent; the money is set aside.</Trans>
      )
    case 'sent':
      return <Trans>The bank has it. It is settled when the bank says that it has arrived.</Trans>
    case 'unknown':
      return (
        <Trans>
          The bank's answer is not clear. We ask again; the money stays set aside, and nothing is sent twice.
        </Trans>
      )
    case 'settled':
      return <Trans>It has arrived. If you do not see it, name the trace number to your bank.</Trans>
    case 'failed':
      return <Trans>{why} Nothing went out; the money is available to you again.</Trans>
    case 'returned':
      return (
        <Trans>
          {why} Your bank sent the money back, and all of it is available to you again. Check number and holder of the
          account with your bank; if they have changed, name the account anew, then take the money out again.
        </Trans>
      )
    case 'blocked':
      return <Trans>It takes longer than usual. We write to you when it goes on.</Trans>
    default:
      return <Trans>Nothing went out; the money is available to you again.</Trans>
  }
}

function Cancel({ data, payout: { id, amount } }: OnePayout) {
  const { t } = useLingui()
  const said = useActionData<PayoutSaid>()
  const money = useMoneyText()(amount)
  return (
    <Form method="post" preventScrollReset className={trade.stack}>
      <input type="hidden" name="company" value={data.company} />
      <input type="hidden" name="payout" value={id} />
      <input type="hidden" name="on" value={id} />
      <SaidNote said={said} on={id} />
      <div>
        <button className="button plain" type="submit" name="step" value="cancel" aria-label={t`Cancel ${money}`}>
          <Trans>Cancel</Trans>
        </button>
      </div>
    </Form>
  )
}
