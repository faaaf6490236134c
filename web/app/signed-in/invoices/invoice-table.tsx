import { Trans, useLingui } from '@lingui/react/macro'
import { dateText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import { useFeeWords } from './fee-words.ts'
import style from './invoices.module.css'
import type { InvoicesData, ListedInvoice } from './read-invoices.ts'

/** Invoices and credit notes as a table, on a phone as labelled lines; each as PDF and as UBL. */
export function InvoiceTable({
  invoices,
  isStaff,
}: {
  readonly invoices: InvoicesData['data']
  readonly isStaff: boolean
}) {
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Invoice</Trans>
          </th>
          {isStaff && (
            <th scope="col">
              <Trans>Company</Trans>
            </th>
          )}
          <th scope="col">
            <Trans>Issued</Trans>
          </th>
          <th scope="col">
            <Trans>For</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Tax</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Total</Trans>
          </th>
          <th scope="col">
            <Trans>Files</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => (
          <Row key={invoice.invoice} invoice={invoice} isStaff={isStaff} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ invoice, isStaff }: { readonly invoice: ListedInvoice; readonly isStaff: boolean }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const fee = useFeeWords()
  const { number, kind, company_name, issued_on, fees, order, tax, total } = invoice
  const sign = kind === 'credit-note' ? -1 : 1
  return (
    <tr>
      <th scope="row">
        <span>
          <a href={`/invoices/${invoice.invoice}`}>{number}</a>
          {kind === 'credit-note' && <span className={`tiny ${style.below}`}>{t`Credit note`}</span>}
        </span>
      </th>
      {isStaff && (
        <td data-label={t`Company`}>
          <bdi>{company_name}</bdi>
        </td>
      )}
      <td data-label={t`Issued`} className={style.day}>
        {dateText(`${issued_on}T12:00:00Z`, 'UTC', locale)}
      </td>
      <td data-label={t`For`}>
        <span>
          {fees.map(fee).join(', ')}
          {order !== null && (
            <a className={`small ${style.below}`} href={`/orders/${order}`}>
              <Trans>the order</Trans>
            </a>
          )}
        </span>
      </td>
      <td data-label={t`Tax`} className="number">
        <Money amount={sign * tax.amount} currency={tax.currency} />
      </td>
      <td data-label={t`Total`} className="number">
        <Money amount={sign * total.amount} currency={total.currency} />
      </td>
      <td data-label={t`Files`}>
        <Files invoice={invoice} />
      </td>
    </tr>
  )
}

function Files({ invoice: { invoice, number } }: { readonly invoice: ListedInvoice }) {
  const { t } = useLingui()
  const { code } = usePage().language
  return (
    <span className={style.files}>
      <a href={`/v1/invoices/${invoice}.pdf?language=${code}`} download aria-label={t`${number} as PDF`}>
        PDF
      </a>
      <a href={`/v1/invoices/${invoice}.xml`} download aria-label={t`${number} as UBL, for your bookkeeping`}>
        UBL
      </a>
    </span>
  )
}
