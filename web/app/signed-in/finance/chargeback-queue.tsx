import { Trans, useLingui } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import style from '../company/company.module.css'
import { Queue } from './queue.tsx'
import type { FinanceData, OpenChargeback } from './read-finance.ts'

/** Chargebacks whose outcome is open. Evidence goes out by itself, so there is nothing to press. */
export function ChargebackQueue({ data }: { readonly data: FinanceData }) {
  return (
    <Queue
      name="chargebacks"
      title={<Trans>Chargebacks</Trans>}
      hint={
        <Trans>Evidence goes to the bank two days before its date. Look whether the order’s record is enough.</Trans>
      }
      empty={<Trans>No card’s bank asks anything back.</Trans>}
      next={data.chargebacks.next_cursor}
    >
      {data.chargebacks.data.map((chargeback) => (
        <li key={chargeback.id}>
          <Line chargeback={chargeback} />
        </li>
      ))}
    </Queue>
  )
}

function Line({ chargeback }: { readonly chargeback: OpenChargeback }) {
  const { t } = useLingui()
  const { order, id, amount, state, reference, provider, evidence_by } = chargeback
  return (
    <>
      <div className={style.head}>
        <strong>
          <Money {...amount} />
        </strong>
        <Status state={state} />
      </div>
      <p className="small muted">
        {provider} · <code>{reference}</code>
      </p>
      <p className="small">
        {evidence_by !== null && state !== 'evidence-sent' && (
          <>
            <Trans>Evidence until</Trans> <Deadline at={evidence_by} zone="UTC" />{' '}
          </>
        )}
        <a href={`/orders/${order}#${id}`} aria-label={t`The order of chargeback ${id}`}>{t`To the order`}</a>
      </p>
    </>
  )
}
