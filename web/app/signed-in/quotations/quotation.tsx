import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { Deadline } from '../../parts/deadline.tsx'
import { Tag } from '../../parts/tag.tsx'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { NeedFields } from './need-fields.tsx'
import { NeedPart } from './need-part.tsx'
import { type QuotationSaid, takeRequestStep } from './quotation-steps.ts'
import style from './quotations.module.css'
import { OwnQuote } from './quote-form.tsx'
import { QuoteTable } from './quote-table.tsx'
import { type QuotationRequest, readRequest, typedNeed } from './read-quotations.ts'
import { SendForm } from './send-form.tsx'
import { toneOf, useStateWords } from './state-words.ts'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readRequest(context, request, params.requestId ?? '')
export const action = ({ context, request, params }: ActionFunctionArgs) =>
  takeRequestStep(context, request, params.requestId ?? '')

/** A request: its buyer compares quotes and orders from one, a supplier who was asked quotes. */
export default function Quotation() {
  const page = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { requests } = useStateWords()
  const { request } = page
  const isBuyer = request.side === 'buyer'
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`${request.need.name} · Surety`}</title>
      <p>
        <a href="/quotations">
          <Trans>Requests for quotation</Trans>
        </a>
      </p>
      <h1 dir="auto">{request.need.name}</h1>
      <div className={trade.row}>
        <Tag tone={toneOf(request.state)}>{requests[request.state]}</Tag>
        {request.state === 'open' && request.answer_by !== null && <Deadline at={request.answer_by} zone="UTC" />}
        {request.order !== null && (
          <a href={`/orders/${request.order}`}>
            <Trans>The order</Trans>
          </a>
        )}
      </div>
      <NeedPart request={request} />
      {request.actions.includes('write') && <Rewrite request={request} />}
      {request.actions.includes('send') && <SendForm page={page} />}
      {isBuyer && request.sent_at !== null && <QuoteTable request={request} />}
      {isBuyer ? <BuyerSteps request={request} /> : <OwnQuote request={request} />}
    </div>
  )
}

function Rewrite({ request }: { readonly request: QuotationRequest }) {
  const said = useActionData<QuotationSaid>()
  const isWrong = said?.on === 'need' && said.problem !== undefined
  return (
    <details open={isWrong || undefined}>
      <summary>
        <Trans>Change what is needed</Trans>
      </summary>
      <Form method="post" className={`sheet ${trade.stack} ${style.form}`} preventScrollReset>
        <SaidNote said={said} on="need" />
        <input type="hidden" name="on" value="need" />
        <NeedFields typed={isWrong ? (said.typed ?? {}) : typedNeed(request)} />
        <div className={trade.row}>
          <button className="button" type="submit" name="step" value="write">
            <Trans>Save</Trans>
          </button>
        </div>
      </Form>
    </details>
  )
}

function BuyerSteps({ request: { actions } }: { readonly request: QuotationRequest }) {
  const said = useActionData<QuotationSaid>()
  if (!actions.includes('withdraw')) return null
  return (
    <Form method="post" className={trade.row} preventScrollReset>
      <SaidNote said={said} on="end" />
      <input type="hidden" name="on" value="end" />
      {actions.includes('close') && (
        <button className="button plain" type="submit" name="step" value="close">
          <Trans>Take no more quotes</Trans>
        </button>
      )}
      <button className="button plain" type="submit" name="step" value="withdraw">
        <Trans>Take the request back</Trans>
      </button>
    </Form>
  )
}
