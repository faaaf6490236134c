import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { Money, useMoneyText } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote, useFault } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { FinanceSaid } from './finance-steps.ts'
import { Queue } from './queue.tsx'
import type { FinanceData, ScreeningHit } from './read-finance.ts'

/** Money whose payee stands on a list: the money is blocked until two people of compliance have looked. */
export function ScreeningQueue({ data }: { readonly data: FinanceData }) {
  return (
    <Queue
      name="screenings"
      title={<Trans>Held by a screening</Trans>}
      hint={
        <Trans>
          The name of a payee stands on a list. One person says why it is another one, a second clears it; or it is
          upheld, and the money stays blocked for the authority.
        </Trans>
      }
      empty={<Trans>Nothing is held.</Trans>}
      next={data.hits.next_cursor}
    >
      {data.hits.data.map((hit) => (
        <li key={hit.id}>
          <Line data={data} hit={hit} />
        </li>
      ))}
    </Queue>
  )
}

interface OneHit {
  readonly data: FinanceData
  readonly hit: ScreeningHit
}

function Line({ data, hit }: OneHit) {
  const { locale } = usePage().language
  return (
    <>
      <div className={style.head}>
        <strong>
          <bdi>{hit.name}</bdi>
        </strong>
        <strong>
          <Money {...hit.amount} />
        </strong>
      </div>
      <div className="small muted">
        <Whose data={data} hit={hit} />
        {' · '}
        <Trans>
          found as <bdi>{hit.matched}</bdi> on the list {hit.list}
        </Trans>
        {' · '}
        {instantText(hit.screened_at, 'UTC', locale)} UTC
      </div>
      {hit.grounds !== null && (
        <p className="small">
          <Trans>
            A colleague proposes to clear it: <q>{hit.grounds}</q>
          </Trans>
        </p>
      )}
      {data.mayDecide && <Decide data={data} hit={hit} />}
    </>
  )
}

/** Whose money it is: a payout of a company, a refund of an order, or a wire on its way back. */
function Whose({ data, hit: { kind, owner } }: OneHit) {
  if (kind === 'payout') return <bdi>{data.companies[owner]?.name ?? owner}</bdi>
  if (kind === 'wire-return') return <Trans>a wire on its way back</Trans>
  return (
    <a href={`/orders/${owner}`}>
      <Trans>a refund of an order</Trans>
    </a>
  )
}

function Decide({ data, hit }: OneHit) {
  const { t } = useLingui()
  const said = useActionData<FinanceSaid>()
  const grounds = useFault(said, hit.id)('reason-missing', 'request-invalid')
  const money = useMoneyText()(hit.amount)
  const isProposed = hit.state === 'proposed'
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="id" value={hit.id} />
      <input type="hidden" name="kind" value={hit.kind} />
      <input type="hidden" name="owner" value={hit.owner} />
      {grounds === undefined && <SaidNote said={said} on={hit.id} />}
      <TextField name="grounds" maxLength={1000} label={<Trans>Why</Trans>} autoComplete="off" fault={grounds} />
      <div className={trade.row}>
        {!isProposed && (
          <button
            className="button"
            type="submit"
            name="step"
            value="propose-clearing"
            aria-label={t`Propose to clear ${money} to ${hit.name}`}
          >
            <Trans>It is another one</Trans>
          </button>
        )}
        {isProposed && hit.proposer !== data.self && (
          <button
            className="button"
            type="submit"
            name="step"
            value="clear"
            aria-label={t`Clear ${money} to ${hit.name}`}
          >
            <Trans>Clear it</Trans>
          </button>
        )}
        <button
          className="button plain"
          type="submit"
          name="step"
          value="uphold"
          aria-label={t`Uphold ${money} to ${hit.name}`}
        >
          <Trans>It is the listed one</Trans>
        </button>
      </div>
    </Form>
  )
}
