import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { Form } from '../form/form.tsx'
import { StepButton } from '../order/step-button.tsx'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'
import { ChecklistFields } from './checklist-fields.tsx'
import { type InspectionRefused, takeOwn } from './inspection-steps.ts'
import { readOwn } from './read-inspections.ts'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readOwn(context, request, params.orderId ?? '', params.lotId ?? '')

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { orderId = '', lotId = '' } = params
  const refused = await takeOwn(context, request, orderId, lotId)
  return refused ?? redirect(`/orders/${orderId}#inspection`)
}

/** What do I look at, and what did I find? */
export default function OwnInspection() {
  const { checklist, order } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>() as InspectionRefused | undefined
  const { t } = useLingui()
  const typed = (name: string) => said?.typed[name]
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Look at the goods · Surety`}</title>
      <div>
        <p className="small">
          <a href={`/orders/${order.id}`}>
            <Trans>Order {order.number}</Trans>
          </a>
        </p>
        <h1>
          <Trans>Look at the goods</Trans>
        </h1>
        <p className="muted">
          <Trans>
            Draw so many items, count those that are not as agreed, and write down what you measure. It stands on the
            record from then on, and a claim can start from it.
          </Trans>
        </p>
      </div>
      <RefusedNote refused={said?.refused} currency={order.total.currency} />
      <Form method="post" className={trade.stack}>
        <h2>
          <Trans>Checklist</Trans>
        </h2>
        <ChecklistFields checklist={checklist} typed={typed} />
        <p>
          <StepButton step="record-inspection">
            <Trans>Put it on the record</Trans>
          </StepButton>
        </p>
      </Form>
    </div>
  )
}
