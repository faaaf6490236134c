import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'
import { ChoosePartner } from './choose-partner.tsx'
import { DocumentForm } from './document-form.tsx'
import { Imported } from './imported.tsx'
import { draftOrder, type NewOrderPage, readNewOrder } from './new-order-steps.ts'
import { TermsForm } from './terms-form.tsx'

export const loader = ({ context, request }: LoaderFunctionArgs) => readNewOrder(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => draftOrder(context, request)

/** A new order: with whom, then what. */
export default function NewOrder() {
  const data = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  const { partner } = data
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`New order · Surety`}</title>
      <h1>
        <Trans>New order</Trans>
      </h1>
      <RefusedNote refused={said?.refused} currency={data.typed.currency} />
      {said?.imported !== undefined ? (
        <Imported imported={said.imported} />
      ) : partner === undefined ? (
        <ChoosePartner data={data} />
      ) : (
        <Drafting data={data} partner={partner} />
      )}
    </div>
  )
}

interface DraftingProps {
  readonly data: NewOrderPage
  readonly partner: NonNullable<NewOrderPage['partner']>
}

/** What the order is about, once it is known with whom. */
function Drafting({ data, partner }: DraftingProps) {
  const { side } = data
  return (
    <>
      <p>
        {side === 'buyer' ? (
          <Trans>
            You buy from <bdi>{partner.name}</bdi>.
          </Trans>
        ) : (
          <Trans>
            You sell to <bdi>{partner.name}</bdi>.
          </Trans>
        )}{' '}
        <a href="/orders/new">
          <Trans>Choose another company</Trans>
        </a>
      </p>
      <DocumentForm partner={partner.company} side={side} once={data.once} />
      <TermsForm
        initial={data.typed}
        keep={`order with ${partner.company}`}
        currencies={data.currencies}
        hidden={{ side, partner: partner.company, once: data.once }}
      >
        <button className="button plain" type="submit" name="step" value="draft">
          <Trans>Save as a draft</Trans>
        </button>
        <button className="button" type="submit" name="step" value="send">
          <Trans>Send to the other side</Trans>
        </button>
      </TermsForm>
    </>
  )
}
