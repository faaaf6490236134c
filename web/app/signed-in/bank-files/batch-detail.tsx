import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import { Tag } from '../../parts/tag.tsx'
import style from '../company/company.module.css'
import { useReasonWords } from '../payouts/reason-words.ts'
import trade from '../trade/trade.module.css'
import { BatchSteps } from './batches.tsx'
import { OrderKind } from './order-kind.tsx'
import type { BankFilesData, PaymentOrder } from './read-bank-files.ts'

interface Detail {
  readonly data: BankFilesData
  readonly batch: NonNullable<BankFilesData['batch']>
}

/** One file with all its transfers, and what the bank said of each. */
export function BatchDetail({ data, batch }: Detail) {
  return (
    <section className={`sheet ${trade.stack}`} id="batch">
      <header className={trade.between}>
        <h2>
          <Money {...batch.sum} />
        </h2>
        <Status state={batch.standing} />
      </header>
      <dl className={trade.facts}>
        <dt>
          <Trans>Message id</Trans>
        </dt>
        <dd>
          <code>{batch.message_id}</code>
        </dd>
        <dt>
          <Trans>SHA-256 of the file</Trans>
        </dt>
        <dd>
          <code>{batch.file_hash}</code>
        </dd>
        <dt>
          <Trans>To be paid on</Trans>
        </dt>
        <dd>{batch.execution_date}</dd>
        <dt>
          <Trans>From the account</Trans>
        </dt>
        <dd>{batch.bank}</dd>
      </dl>
      <BatchSteps data={data} batch={batch} />
      <h3>
        <Plural value={batch.payment_orders.length} one="# transfer" other="# transfers" />
      </h3>
      <ul className={style.list}>
        {batch.payment_orders.map((order) => (
          <li key={order.id}>
            <Transfer order={order} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Transfer({ order }: { readonly order: PaymentOrder }) {
  const { t } = useLingui()
  const why = useReasonWords()(order.reason)
  return (
    <>
      <div className={style.head}>
        <div>
          <strong>
            <bdi>{order.name}</bdi>
          </strong>{' '}
          <span className="muted small">…{order.ends_with}</span>
        </div>
        <strong>
          <Money {...order.amount} />
        </strong>
      </div>
      <div className={style.tags}>
        <Status state={order.state} />
        <span className="small">
          <OrderKind order={order} />
        </span>
        {order.is_contradicted && <Tag tone="bad">{t`the bank contradicts itself`}</Tag>}
      </div>
      {why !== '' && <p className="small">{why}</p>}
      <div className="tiny">
        <code>{order.end_to_end_id}</code> · UETR <code>{order.uetr}</code>
      </div>
    </>
  )
}
