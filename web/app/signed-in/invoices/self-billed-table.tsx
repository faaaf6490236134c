import { Trans, useLingui } from '@lingui/react/macro'
import { dateText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Head } from '../../parts/table-head.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from './invoices.module.css'
import type { ListedSelfBilled } from './read-invoices.ts'
import { useAnswerWords } from './self-billed-words.ts'

/** Invoices and credit notes that were drawn up for suppliers; each as PDF and as UBL. */
export function SelfBilledTable({ documents }: { readonly documents: readonly ListedSelfBilled[] }) {
  const { t } = useLingui()
  return (
    <table className="lists">
      <Head words={[t`Invoice`, t`Issued`, t`Supplier`, t`Buyer`, t`State`, t`Files`]} numbers={[t`Total`]} />
      <tbody>
        {documents.map((each) => (
          <Row key={each.invoice} document={each} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ document }: { readonly document: ListedSelfBilled }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const answer = useAnswerWords()
  const { invoice, number, kind, issued_on, supplier_name, buyer_name, total, order, order_number } = document
  const sign = kind === 'credit-note' ? -1 : 1
  return (
    <tr>
      <th scope="row">
        <span>
          <a href={`/invoices/self-billed/${invoice}`}>{number}</a>
          {kind === 'credit-note' && <span className={`tiny ${style.below}`}>{t`Credit note`}</span>}
        </span>
      </th>
      <td data-label={t`Issued`} className={style.day}>
        {dateText(`${issued_on}T12:00:00Z`, 'UTC', locale)}
      </td>
      <td data-label={t`Supplier`}>
        <bdi>{supplier_name}</bdi>
      </td>
      <td data-label={t`Buyer`}>
        <span>
          <bdi>{buyer_name}</bdi>
          <a className={`small ${style.below}`} href={`/orders/${order}`}>
            <Trans>order {order_number}</Trans>
          </a>
        </span>
      </td>
      <td data-label={t`State`}>{answer(document)}</td>
      <td data-label={t`Files`}>
        <Files document={document} />
      </td>
      <td data-label={t`Total`} className="number">
        <Money amount={sign * total.amount} currency={total.currency} />
      </td>
    </tr>
  )
}

function Files({ document: { invoice, number } }: { readonly document: ListedSelfBilled }) {
  const { t } = useLingui()
  const { code } = usePage().language
  const file = `/v1/self-billed-invoices/${invoice}`
  return (
    <span className={style.files}>
      <a href={`${file}.pdf?language=${code}`} download aria-label={t`${number} as PDF`}>
        PDF
      </a>
      <a href={`${file}.xml`} download aria-label={t`${number} as UBL, for your bookkeeping`}>
        UBL
      </a>
    </span>
  )
}
