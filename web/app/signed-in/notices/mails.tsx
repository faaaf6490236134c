import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked, told } from '../../api/asked.ts'
import { Form } from '../form/form.tsx'
import trade from '../trade/trade.module.css'

const groups = ['terms', 'payment', 'shipment', 'reminder'] as const

export async function loader({ context, request }: LoaderFunctionArgs) {
  return asked(request, apiOf(context, request).GET('/v1/notices/mails'))
}

export async function action({ context, request }: ActionFunctionArgs) {
  const wanted = (await request.formData()).getAll('wanted')
  const body = { without_mail: groups.filter((group) => !wanted.includes(group)) }
  return told(request, apiOf(context, request).POST('/v1/notices/mails', { body }))
}

/** Which notices also come by mail. */
export default function NoticeMails() {
  const { without_mail: without } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  const names = {
    terms: t`Terms: proposals, answers, changes, the end of an order`,
    payment: t`Payments: arrived, failed, short, overdue`,
    shipment: t`Shipments: left, delivered, received, held up`,
    reminder: t`Reminders, three days and one day before a time runs out`,
  }
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Your mails · Surety`}</title>
      <h1>
        <Trans>Your mails</Trans>
      </h1>
      <Form method="post" className={`sheet ${trade.stack}`}>
        <p className="muted">
          <Trans>
            Everything stands under Notices. What concerns money or access of your company always comes by mail, too.
          </Trans>
        </p>
        {groups.map((group) => (
          <label key={group}>
            <input type="checkbox" name="wanted" value={group} defaultChecked={!without.includes(group)} />{' '}
            {names[group]}
          </label>
        ))}
        <p>
          <button type="submit" className="button">
            <Trans>Keep this choice</Trans>
          </button>
        </p>
        {said?.ok === true && (
          <p role="status">
            <Trans>Kept.</Trans>
          </p>
        )}
      </Form>
    </div>
  )
}
