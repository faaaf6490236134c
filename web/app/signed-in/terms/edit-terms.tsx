import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { OrderHead } from '../trade/order-head.tsx'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'
import { Differences } from './differences.tsx'
import { readEdit, sendTerms } from './edit-steps.ts'
import { TermsForm } from './terms-form.tsx'
import { typedFromTerms } from './typed-terms.ts'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readEdit(context, request, params.orderId ?? '')

export const action = ({ context, request, params }: ActionFunctionArgs) =>
  sendTerms(context, request, params.orderId ?? '')

/** Other terms for an order: of one's own draft, as an answer to a proposal, or as a change of what is agreed. */
export default function EditTerms() {
  const { order, side, content, what, versions, files } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  // What this form began with: when somebody else writes meanwhile, the difference is shown beside what was typed.
  const [begun] = useState(content)
  const title = { draft: t`Change the draft`, counter: t`Answer with other terms`, amendment: t`Propose a change` }[
    what
  ]
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Terms of order ${order.number} · Surety`}</title>
      <OrderHead order={order} side={side} title={title} />
      <RefusedNote refused={said?.refused} currency={order.total.currency} />
      {said?.refused?.code === 'version-mismatch' && (
        <Differences before={begun} after={versions[0]?.content ?? content} />
      )}
      <TermsForm
        initial={typedFromTerms(content)}
        keep={`terms ${order.id} ${order.terms_version}`}
        currencies={[order.total.currency]}
        files={files}
        orderId={order.id}
        hidden={{ what }}
      >
        <a className="button plain" href={`/orders/${order.id}`}>
          <Trans>Back, change nothing</Trans>
        </a>
        <button className="button" type="submit" name="step" value="save">
          {what === 'draft' ? <Trans>Save the draft</Trans> : <Trans>Send to the other side</Trans>}
        </button>
      </TermsForm>
    </div>
  )
}
