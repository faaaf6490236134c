import { Trans, useLingui } from '@lingui/react/macro'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import { useReasonWords } from '../payouts/reason-words.ts'
import { Queue } from './queue.tsx'
import type { AstrayRefund, FinanceData } from './read-finance.ts'

/** Refunds that have not arrived; what is owed again is sent once more by the machine, so there is nothing to press. */
export function RefundQueue({ data }: { readonly data: FinanceData }) {
  return (
    <Queue
      name="refunds"
      title={<Trans>Refunds that have not arrived</Trans>}
      hint={
        <Trans>
          What failed or came back is owed to the buyer again and is sent once more by itself. Look after what stays
          here: the buyer may have to name an account.
        </Trans>
      }
      empty={<Trans>Every refund has arrived or is on its way.</Trans>}
      next={data.refunds.next_cursor}
    >
      {data.refunds.data.map((refund) => (
        <li key={refund.id}>
          <Line refund={refund} />
        </li>
      ))}
    </Queue>
  )
}

function Line({
  refund: { order, id, amount, state, reason, trace, requested_at },
}: {
  readonly refund: AstrayRefund
}) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const why = useReasonWords()(reason)
  return (
    <>
      <div className={style.head}>
        <strong>
          <Money {...amount} />
        </strong>
        <Status state={state} />
      </div>
      <div className="small muted">
        <Trans>asked for {instantText(requested_at, 'UTC', locale)} UTC</Trans> · <code>{id}</code>
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
        {why} <a href={`/orders/${order}`} aria-label={t`The order of refund ${id}`}>{t`To the order`}</a>
      </p>
    </>
  )
}
