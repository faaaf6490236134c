import { Trans, useLingui } from '@lingui/react/macro'
import type { paths } from '@surety/sdk'
import { Fragment, type ReactNode } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { Document } from '../../parts/document.tsx'
import { dateText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import { useFeeWords } from './fee-words.ts'

type Invoice = paths['/v1/invoices/{invoiceId}']['get']['responses']['200']['content']['application/json']

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const given = { params: { path: { invoiceId: params.invoiceId ?? '' } } }
  return asked(request, apiOf(context, request).GET('/v1/invoices/{invoiceId}', given))
}

/** What does this document say, and where do I keep it? */
export default function InvoicePage() {
  const invoice = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { code } = usePage().language
  const { number, kind } = invoice
  const name = kind === 'invoice' ? t`Invoice ${number}` : t`Credit note ${number}`
  const file = `/v1/invoices/${invoice.invoice}`
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{`${name} · Surety`}</title>
      <header>
        <p className="small">
          <a href="/invoices">
            <Trans>Invoices</Trans>
          </a>
        </p>
        <h1>
          {kind === 'invoice' ? (
            <Trans>
              Invoice <span className={trade.whole}>{number}</span>
            </Trans>
          ) : (
            <Trans>
              Credit note <span className={trade.whole}>{number}</span>
            </Trans>
          )}
        </h1>
      </header>
      <div className={trade.two}>
        <section className={`sheet ${trade.stack}`}>
          <Said invoice={invoice} />
        </section>
        <section className={`sheet ${trade.stack}`}>
          <h2>
            <Trans>Files</Trans>
          </h2>
          <Document name={name} href={`${file}.pdf?language=${code}`} kind="PDF" />
          <Document name={t`${number} as UBL, for your bookkeeping`} href={`${file}.xml`} kind="UBL 2.1" />
        </section>
      </div>
    </div>
  )
}

type Fact = readonly [name: ReactNode, said: ReactNode]

function Said({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const fee = useFeeWords()
  const { issuer, recipient, lines, net, tax, total, order, corrects, issued_on } = invoice
  const facts: readonly Fact[] = [
    [t`Issued`, dateText(`${issued_on}T12:00:00Z`, 'UTC', locale)],
    [t`Issued by`, <Party key="from" party={issuer} />],
    [t`Issued to`, <Party key="to" party={recipient} />],
    ...(order === null ? [] : [[t`Order`, <Order key="order" order={order} />] as const]),
    ...(corrects.length === 0 ? [] : [[t`Corrects`, corrects.map(({ number }) => number).join(', ')] as const]),
    ...lines.map((line): Fact => [fee(line.fee), <Money key={line.fee} {...line.amount} />]),
    [t`Without tax`, <Money key="net" {...net} />],
    [t`Tax`, <Money key="tax" {...tax} />],
    [t`Total`, <Money key="total" {...total} />],
  ]
  return (
    <dl className={trade.facts}>
      {facts.map(([name, said]) => (
        <Fragment key={String(name)}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function Party({ party }: { readonly party: Invoice['issuer'] }) {
  return <bdi>{[party.name, party.tax_number].filter(Boolean).join(', ')}</bdi>
}

function Order({ order }: { readonly order: string }) {
  return (
    <a href={`/orders/${order}`}>
      <Trans>the order</Trans>
    </a>
  )
}
