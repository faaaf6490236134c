import { Trans, useLingui } from '@lingui/react/macro'
import type { paths } from '@surety/sdk'
import { Fragment, type ReactNode } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked, told } from '../../api/asked.ts'
import { Document } from '../../parts/document.tsx'
import { dateText, instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { ownCompany } from '../trade/own-company.ts'
import { type Said, SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { useAnswerWords } from './self-billed-words.ts'

type Whole = paths['/v1/self-billed-invoices/{selfBilledId}']['get']['responses']['200']['content']['application/json']

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const given = { params: { path: { selfBilledId: params.selfBilledId ?? '' } } }
  const [own, document] = await Promise.all([
    ownCompany(context, request),
    asked(request, apiOf(context, request).GET('/v1/self-billed-invoices/{selfBilledId}', given)),
  ])
  const isSupplier = own.company === document.supplier && own.roles.some((role) => ['finance', 'admin'].includes(role))
  return { document, mayAnswer: isSupplier && document.answer === null && document.object_until !== null }
}

export async function action({ context, request, params }: ActionFunctionArgs): Promise<Said> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const api = apiOf(context, request)
  const path = { orderId: text('order'), selfBilledId: params.selfBilledId ?? '' }
  const answer =
    text('step') === 'accept'
      ? await told(
          request,
          api.POST('/v1/orders/{orderId}/self-billed-invoices/{selfBilledId}/acceptance', { params: { path } }),
        )
      : await told(
          request,
          api.POST('/v1/orders/{orderId}/self-billed-invoices/{selfBilledId}/objection', {
            params: { path },
            body: { reason: text('reason') },
          }),
        )
  return answer.ok ? { on: text('on') } : { on: text('on'), problem: answer.problem }
}

/** What does this invoice say that was drawn up for the supplier, and is it accepted? */
export default function SelfBilledPage() {
  const { document, mayAnswer } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { code } = usePage().language
  const { number, kind } = document
  const name = kind === 'invoice' ? t`Self-billed invoice ${number}` : t`Self-billed credit note ${number}`
  const file = `/v1/self-billed-invoices/${document.invoice}`
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{`${name} · Surety`}</title>
      <header>
        <p className="small">
          <a href="/invoices?of=goods">
            <Trans>Invoices</Trans>
          </a>
        </p>
        <h1>{name}</h1>
      </header>
      <div className={trade.two}>
        <section className={`sheet ${trade.stack}`}>
          <Facts document={document} />
        </section>
        <div className={trade.stack}>
          <section className={`sheet ${trade.stack}`}>
            <h2>
              <Trans>Accepted?</Trans>
            </h2>
            <Standing document={document} mayAnswer={mayAnswer} />
            {mayAnswer && <Answer document={document} />}
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
    </div>
  )
}

function Standing({ document, mayAnswer }: { readonly document: Whole; readonly mayAnswer: boolean }) {
  const { locale } = usePage().language
  const words = useAnswerWords()
  const { kind, answer, object_until, reason } = document
  if (kind === 'credit-note')
    return (
      <p>
        <Trans>It takes back what was invoiced: there is nothing to accept.</Trans>
      </p>
    )
  const until = object_until === null ? undefined : instantText(object_until, 'UTC', locale)
  return (
    <>
      {answer === null && until !== undefined ? (
        <p>
          {mayAnswer ? (
            <Trans>Until {until} UTC you may object; silence accepts it.</Trans>
          ) : (
            <Trans>Until {until} UTC the supplier may object; silence accepts it.</Trans>
          )}
        </p>
      ) : (
        <p>{words(document)}</p>
      )}
      {reason !== null && (
        <blockquote>
          <bdi>{reason}</bdi>
        </blockquote>
      )}
    </>
  )
}

function Answer({ document: { order } }: { readonly document: Whole }) {
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  return (
    <>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="order" value={order} />
        <input type="hidden" name="step" value="accept" />
        <input type="hidden" name="on" value="accept" />
        <SaidNote said={said} on="accept" />
        <button className="button" type="submit">
          <Trans>Accept it</Trans>
        </button>
      </Form>
      <Form method="post" className={trade.stack} preventScrollReset>
        <input type="hidden" name="order" value={order} />
        <input type="hidden" name="step" value="object" />
        <input type="hidden" name="on" value="object" />
        <SaidNote said={said} on="object" />
        <label className="field">
          <Trans>What is wrong with it</Trans>
          <textarea name="reason" rows={3} maxLength={1000} required aria-label={t`What is wrong with it`} />
        </label>
        <button className="button plain" type="submit">
          <Trans>Object: it is withdrawn, and you invoice this lot yourself</Trans>
        </button>
      </Form>
    </>
  )
}

type Fact = readonly [name: ReactNode, said: ReactNode]

function Facts({ document }: { readonly document: Whole }) {
  const { t } = useLingui()
  const unitName = useUnitName()
  const { locale } = usePage().language
  const day = (on: string) => dateText(`${on}T12:00:00Z`, 'UTC', locale)
  const { issuer, recipient, lines, net, tax, total, paid, corrects } = document
  const shared = [
    [t`Freight`, document.freight, 1],
    [t`Charges`, document.charges, 1],
    [t`Allowance`, document.allowances, -1],
    [t`Agreed price reduction`, document.reduction, -1],
  ] as const
  const facts: readonly Fact[] = [
    [t`Issued`, day(document.issued_on)],
    [t`Shipped`, day(document.supplied_on)],
    [t`Supplier`, <Party key="from" party={issuer} />],
    [t`Buyer`, <Party key="to" party={recipient} />],
    [
      t`Order`,
      <a key="order" href={`/orders/${document.order}`}>
        {document.order_number}
      </a>,
    ],
    ...(corrects.length === 0 ? [] : [[t`Corrects`, corrects.map(({ number }) => number).join(', ')] as const]),
    ...lines.map(
      (line): Fact => [
        `${line.quantity} ${unitName(line.unit)} ${line.name}`,
        <Money key={line.name} {...line.amount} />,
      ],
    ),
    ...shared.flatMap(([name, { amount, currency }, sign]): readonly Fact[] =>
      amount === 0 ? [] : [[name, <Money key={name} amount={sign * amount} currency={currency} />]],
    ),
    [t`Without tax`, <Money key="net" {...net} />],
    [t`Tax`, <Money key="tax" {...tax} />],
    [t`Total`, <Money key="total" {...total} />],
    ...(document.kind === 'invoice' ? [[t`Paid into the order`, <Money key="paid" {...paid} />] as const] : []),
  ]
  return (
    <dl className={trade.facts}>
      {facts.map(([name, said], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines of an order may be called the same
        <Fragment key={i}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function Party({ party }: { readonly party: Whole['issuer'] }) {
  return <bdi>{[party.name, party.tax_number].filter(Boolean).join(', ')}</bdi>
}
