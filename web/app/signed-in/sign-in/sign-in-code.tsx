import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, useActionData } from 'react-router'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Form } from '../form/form.tsx'
import trade from '../trade/trade.module.css'
import style from './sign-in.module.css'
import { backFrom, onWith, signInCall } from './sign-in-call.ts'

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const code = String(form.get('code') ?? '').replaceAll(' ', '')
  const path = /^\d{6}$/.test(code) ? 'verify-totp' : 'verify-backup-code'
  const said = await signInCall(context, request, `/v1/auth/two-factor/${path}`, { code })
  return said.status === 200 ? onWith(backFrom(request), said.cookies) : { wrong: true }
}

/** The second factor: a code of the app, or one of the codes kept for bad days. */
export default function SignInCode() {
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Second factor · Surety`}</title>
      <h1>
        <Trans>One more code</Trans>
      </h1>
      <div className={style.columns}>
        <Form method="post" className={`sheet ${style.form}`}>
          {said?.wrong === true && (
            <ProblemNote title={<Trans>You are not signed in</Trans>}>
              <p>
                <Trans>This code is not valid now. Codes of the app change every 30 seconds; take the newest.</Trans>
              </p>
            </ProblemNote>
          )}
          <label className="field">
            <Trans>Code of your authenticator app, or a backup code</Trans>
            <input name="code" autoComplete="one-time-code" required maxLength={40} />
          </label>
          <button className="button" type="submit">
            <Trans>Go on</Trans>
          </button>
        </Form>
      </div>
    </div>
  )
}
