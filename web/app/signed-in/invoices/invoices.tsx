import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FinanceNav } from '../finance/finance-nav.tsx'
import { MoneyNav } from '../money/money-nav.tsx'
import trade from '../trade/trade.module.css'
import { InvoiceTable } from './invoice-table.tsx'
import { type ListedSelfBilled, readInvoices } from './read-invoices.ts'
import { SelfBilledTable } from './self-billed-table.tsx'

export const loader = ({ context, request }: LoaderFunctionArgs) => readInvoices(context, request)

/** What did Surety charge, and where is the paper? */
export default function Invoices() {
  const { data, goods, next_cursor, filter, isStaff } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const more = new URLSearchParams({ ...filter, cursor: next_cursor ?? '' })
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Invoices · Surety`}</title>
      <h1>
        <Trans>Invoices</Trans>
      </h1>
      {isStaff ? <FinanceNav /> : <MoneyNav />}
      <p className="muted">
        {isStaff ? (
          <Trans>
            What Surety invoiced and credited. How Surety itself stands on them is stated at its{' '}
            <a href="/company#invoices">company page</a>.
          </Trans>
        ) : (
          <Trans>
            Each fee of Surety has its invoice, each fee given back its credit note. They are paid already. How your
            company stands on them is stated at <a href="/company#invoices">your company</a>.
          </Trans>
        )}
      </p>
      <Filter filter={filter} isStaff={isStaff} />
      {goods !== undefined ? (
        <Goods goods={goods} />
      ) : data.length === 0 ? (
        <EmptyState title={<Trans>No invoices here</Trans>}>
          <Trans>
            An invoice comes with the first fee: when a payment with a fee arrives, or when money is released.
          </Trans>
        </EmptyState>
      ) : (
        <InvoiceTable invoices={data} isStaff={isStaff} />
      )}
      {next_cursor !== null && (
        <a className="button plain" href={`/invoices?${more}`}>
          <Trans>Older invoices</Trans>
        </a>
      )}
    </div>
  )
}

function Goods({ goods }: { readonly goods: readonly ListedSelfBilled[] }) {
  if (goods.length > 0) return <SelfBilledTable documents={goods} />
  return (
    <EmptyState title={<Trans>No invoices here</Trans>}>
      <Trans>
        An invoice comes with each lot that is shipped, where the supplier agreed at its{' '}
        <a href="/company#self-billing">company page</a> that they are drawn up for it.
      </Trans>
    </EmptyState>
  )
}

interface FilterProps {
  readonly filter: Readonly<Record<string, string>>
  readonly isStaff: boolean
}

function Filter({ filter, isStaff }: FilterProps) {
  const { t } = useLingui()
  return (
    <form method="get" className={trade.row}>
      <label className="field">
        <Trans>Documents</Trans>
        <select name="of" defaultValue={filter.of ?? ''}>
          <option value="">{t`of Surety’s fees`}</option>
          <option value="goods">{t`of goods, drawn up for suppliers`}</option>
        </select>
      </label>
      <label className="field">
        <Trans>Kind</Trans>
        <select name="kind" defaultValue={filter.kind ?? ''}>
          <option value="">{t`all`}</option>
          <option value="invoice">{t`invoices`}</option>
          <option value="credit-note">{t`credit notes`}</option>
        </select>
      </label>
      <label className="field">
        <Trans>Issued from</Trans>
        <input type="date" name="from" defaultValue={filter.from} />
      </label>
      <label className="field">
        <Trans>Issued until</Trans>
        <input type="date" name="until" defaultValue={filter.until} />
      </label>
      {isStaff && (
        <label className="field">
          <Trans>Company, by its number</Trans>
          <input name="company" defaultValue={filter.company} maxLength={64} autoComplete="off" />
        </label>
      )}
      <button className="button plain" type="submit">
        <Trans>Show</Trans>
      </button>
    </form>
  )
}
