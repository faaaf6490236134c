import { Trans, useLingui } from '@lingui/react/macro'
import { Document } from '../../parts/document.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import style from './order.module.css'
import type { OrderPage } from './read-order.ts'

type Made = OrderPage['documents'][number]

/** What a document is, in the reader's language. */
function useDocumentName(): (made: Made) => string {
  const { t } = useLingui()
  return ({ kind, name }) => {
    const words: Readonly<Record<Made['kind'], string>> = {
      contract: t`Contract ${name}`,
      order: t`Order ${name}, for your own system`,
      receipt: t`Receipt of a payment`,
      invoice: t`Invoice ${name}`,
      'credit-note': t`Credit note ${name}`,
      'self-billed-invoice': t`Invoice ${name} for goods, drawn up for the supplier`,
      'self-billed-credit-note': t`Credit note ${name} for goods, drawn up for the supplier`,
    }
    return words[kind]
  }
}

/** The documents that Surety makes of an order: they can be printed and kept. */
export function Printed({ documents }: Pick<OrderPage, 'documents'>) {
  const { code } = usePage().language
  const nameOf = useDocumentName()
  if (documents.length === 0) return null
  return (
    <section className={`sheet ${style.part}`} id="printed">
      <h2>
        <Trans>To print and keep</Trans>
      </h2>
      <div className={trade.stack}>
        {documents.map((made) => {
          const isPrinted = made.type === 'application/pdf'
          const href = isPrinted ? `${made.href}?language=${code}` : made.href
          return <Document key={made.href} name={nameOf(made)} href={href} kind={isPrinted ? 'PDF' : 'UBL 2.1'} />
        })}
      </div>
    </section>
  )
}
