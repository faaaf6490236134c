import { Trans } from '@lingui/react/macro'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import style from './order.module.css'

/** Everything about an order as one file that anyone can verify. */
export function CaseFileLink({ orderId }: { readonly orderId: string }) {
  const { code } = usePage().language
  return (
    <p className={`small ${trade.row} ${style.explained}`}>
      <a className="button plain" href={`/v1/orders/${orderId}/case-file.zip?language=${code}`} download>
        <Trans>Case file</Trans>
      </a>
      <span className={style.beside}>
        <Trans>
          Contract, timeline, money, evidence and decisions as one signed file. Whoever has it can{' '}
          <a href="/verify">verify it</a>.
        </Trans>
      </span>
    </p>
  )
}
