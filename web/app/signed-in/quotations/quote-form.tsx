import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Deadline } from '../../parts/deadline.tsx'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { DeliveryTermFields, QuantityFields } from './need-fields.tsx'
import type { QuotationSaid } from './quotation-steps.ts'
import style from './quotations.module.css'
import { QuoteFacts } from './quote-facts.tsx'
import type { QuotationRequest, TypedNeed } from './read-quotations.ts'

/** What a supplier who was asked says: its quote as it stands, and the steps that are open to it. */
export function OwnQuote({ request }: { readonly request: QuotationRequest }) {
  const [own] = request.suppliers
  const may = (step: QuotationRequest['actions'][number]) => request.actions.includes(step)
  if (own === undefined) return null
  return (
    <section className={`sheet ${trade.stack}`} id="quote">
      <h2>
        <Trans>Your quote</Trans>
      </h2>
      {own.quote !== null && <QuoteFacts quote={own.quote} />}
      {own.reason !== null && (
        <p>
          <Trans>
            You said why you do not quote: <q>{own.reason}</q>
          </Trans>
        </p>
      )}
      {request.actions.length > 0 && request.answer_by !== null && (
        <p className="small">
          <Trans>
            You can answer until <Deadline at={request.answer_by} zone="UTC" />
          </Trans>
        </p>
      )}
      {request.actions.length === 0 && own.quote === null && (
        <p>
          <Trans>Nothing is to be quoted any more.</Trans>
        </p>
      )}
      {may('quote') && <QuoteForm request={request} />}
      {may('withdraw-quote') && <TakeBack />}
      {may('decline') && <DeclineForm />}
    </section>
  )
}

/** What the form begins with: the quote as it stands, else what is needed. */
function beginning({ need, suppliers: [own] }: QuotationRequest): TypedNeed {
  const quote = own?.quote?.state === 'given' ? own.quote : undefined
  const of = quote ?? { ...need, currency: need.currency }
  return {
    ...{ quantity: of.quantity, unit: of.unit, currency: of.currency },
    ...{ incoterm: of.incoterm ?? undefined, incoterm_place: of.incoterm_place ?? undefined },
    ...{ unit_price: quote?.unit_price, lead_days: quote && String(quote.lead_days) },
    ...{ minimum: quote?.minimum ?? undefined, remarks: quote?.remarks ?? undefined },
  }
}

function QuoteForm({ request }: { readonly request: QuotationRequest }) {
  const said = useActionData<QuotationSaid>()
  const typed = said?.on === 'quote' && said.typed !== undefined ? said.typed : beginning(request)
  const { product } = request.need
  return (
    <Form method="post" className={style.form} preventScrollReset>
      <SaidNote said={said} on="quote" />
      <input type="hidden" name="on" value="quote" />
      <input type="hidden" name="product" value={product?.product ?? ''} />
      <input type="hidden" name="product_version" value={product?.version ?? ''} />
      <input type="hidden" name="product_hash" value={product?.hash ?? ''} />
      <OfferFields typed={typed} />
      <QuantityFields typed={typed} />
      <DeliveryTermFields typed={typed} isRequired />
      <label className="field">
        <span>
          <Trans>Remarks</Trans>
        </span>
        <textarea name="remarks" rows={3} maxLength={5000} defaultValue={typed.remarks} dir="auto" />
      </label>
      <div className={trade.row}>
        <button className="button" type="submit" name="step" value="quote">
          {request.actions.includes('withdraw-quote') ? (
            <Trans>Replace the quote</Trans>
          ) : (
            <Trans>Send the quote</Trans>
          )}
        </button>
      </div>
    </Form>
  )
}

function OfferFields({ typed }: { readonly typed: TypedNeed }) {
  const { t } = useLingui()
  const decimal = { inputMode: 'decimal', pattern: '[0-9]+([.][0-9]+)?', autoComplete: 'off' } as const
  const number = { type: 'number', min: 0, max: 730 } as const
  return (
    <div className={style.fields}>
      <TextField
        {...{ ...decimal, name: 'unit_price', required: true, label: t`Price for one unit` }}
        defaultValue={typed.unit_price}
      />
      <TextField
        {...{ ...decimal, name: 'minimum', label: t`Smallest quantity at this price` }}
        defaultValue={typed.minimum}
      />
      <TextField
        {...{ ...number, name: 'lead_days', required: true, label: t`Days from payment to shipment` }}
        defaultValue={typed.lead_days}
      />
      <TextField
        {...{ name: 'valid_until', type: 'date', label: t`The quote holds until`, defaultValue: typed.valid_until }}
        hint={<Trans>Left open, it holds for two weeks.</Trans>}
      />
    </div>
  )
}

function TakeBack() {
  const said = useActionData<QuotationSaid>()
  return (
    <Form method="post" preventScrollReset>
      <SaidNote said={said} on="take-back" />
      <input type="hidden" name="on" value="take-back" />
      <button className="button plain" type="submit" name="step" value="withdraw-quote">
        <Trans>Take the quote back</Trans>
      </button>
    </Form>
  )
}

function DeclineForm() {
  const said = useActionData<QuotationSaid>()
  return (
    <details open={said?.on === 'decline' || undefined}>
      <summary>
        <Trans>We do not quote</Trans>
      </summary>
      <Form method="post" className={style.form} preventScrollReset>
        <SaidNote said={said} on="decline" />
        <input type="hidden" name="on" value="decline" />
        <TextField
          {...{ name: 'reason', required: true, maxLength: 1000, autoComplete: 'off' }}
          label={<Trans>Why</Trans>}
          hint={<Trans>The buyer reads it.</Trans>}
        />
        <div className={trade.row}>
          <button className="button plain" type="submit" name="step" value="decline">
            <Trans>Decline</Trans>
          </button>
        </div>
      </Form>
    </details>
  )
}
