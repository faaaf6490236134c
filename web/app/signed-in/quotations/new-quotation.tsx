import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { NeedFields } from './need-fields.tsx'
import { writeNew } from './quotation-steps.ts'
import style from './quotations.module.css'
import { readNew } from './read-quotations.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readNew(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => writeNew(context, request)

/** What do we need? Whom to ask comes next. */
export default function NewQuotation() {
  const { typed, supplier } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Ask for a quote · Surety`}</title>
      <h1>
        <Trans>Ask for a quote</Trans>
      </h1>
      <p className="muted">
        <Trans>First what you need, then whom to ask. Nobody sees it before you send it.</Trans>
      </p>
      <Form method="post" className={`sheet ${trade.stack} ${style.form}`}>
        <SaidNote said={said} on="need" />
        <input type="hidden" name="supplier" value={supplier ?? ''} />
        <NeedFields typed={said?.typed ?? typed} />
        <div className={trade.row}>
          <button className="button" type="submit">
            <Trans>Save and choose suppliers</Trans>
          </button>
        </div>
      </Form>
    </div>
  )
}
