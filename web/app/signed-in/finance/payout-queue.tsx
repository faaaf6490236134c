import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { Money, useMoneyText } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { booksByCurrency } from '../payouts/company-books.ts'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import type { FinanceSaid } from './finance-steps.ts'
import { Queue } from './queue.tsx'
import type { FinanceData, WaitingPayout } from './read-finance.ts'

/** Payouts above what one person may send, each with the account that it goes to. */
export function PayoutQueue({ data }: { readonly data: FinanceData }) {
  return (
    <Queue
      name="payouts"
      title={<Trans>Payouts to approve</Trans>}
      hint={<Trans>They are above what one person may send. Whoever asked for one cannot approve it.</Trans>}
      empty={<Trans>No payout waits.</Trans>}
      next={data.payouts.next_cursor}
    >
      {data.payouts.data.map((payout) => (
        <li key={payout.id}>
          <Line data={data} payout={payout} />
        </li>
      ))}
    </Queue>
  )
}

interface OnePayout {
  readonly data: FinanceData
  readonly payout: WaitingPayout
}

function Line({ data, payout }: OnePayout) {
  const { locale } = usePage().language
  const known = data.companies[payout.company]
  const to = known?.accounts.find(({ id }) => id === payout.bank_account)
  const books = booksByCurrency(known?.balances ?? []).find(({ currency }) => currency === payout.amount.currency)
  return (
    <>
      <div className={style.head}>
        <strong>
          <bdi>{known?.name ?? payout.company}</bdi>
        </strong>
        <strong>
          <Money {...payout.amount} />
        </strong>
      </div>
      <div className="small muted">
        <Trans>
          to …{to?.ends_with}, <bdi>{to?.name}</bdi>, {to?.country}
        </Trans>
        {' · '}
        <Trans>asked for {instantText(payout.requested_at, 'UTC', locale)} UTC</Trans>
        {books !== undefined && (
          <>
            {' · '}
            <Trans>
              available <Money amount={books.available} currency={payout.amount.currency} />
            </Trans>
          </>
        )}
      </div>
      {to !== undefined && known !== undefined && to.name !== known.name && (
        <p className="small">
          <Trans>The holder is not named like the company: ask before you approve.</Trans>
        </p>
      )}
      <Steps data={data} payout={payout} />
    </>
  )
}

function Steps({ data, payout: { id, company, amount, requester } }: OnePayout) {
  const { t } = useLingui()
  const said = useActionData<FinanceSaid>()
  const money = useMoneyText()(amount)
  const name = data.companies[company]?.name ?? company
  if (!data.mayMove) return null
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="company" value={company} />
      <SaidNote said={said} on={id} />
      <div className={trade.row}>
        {requester !== data.self && (
          <button
            className="button"
            type="submit"
            name="step"
            value="approve-payout"
            aria-label={t`Approve ${money} to ${name}`}
          >
            <Trans>Approve</Trans>
          </button>
        )}
        <button
          className="button plain"
          type="submit"
          name="step"
          value="cancel-payout"
          aria-label={t`Cancel ${money} to ${name}`}
        >
          <Trans>Cancel</Trans>
        </button>
      </div>
    </Form>
  )
}
