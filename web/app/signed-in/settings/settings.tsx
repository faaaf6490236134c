import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import trade from '../trade/trade.module.css'
import { PasswordForm, ProfileForm } from './profile-form.tsx'
import { readSettings } from './read-settings.ts'
import { SecondFactor } from './second-factor.tsx'
import { Sessions } from './sessions.tsx'
import { takeSettingsStep } from './settings-steps.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readSettings(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeSettingsStep(context, request)

/** How do I sign in, and where am I signed in? */
export default function Settings() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Settings · Surety`}</title>
      <h1>
        <Trans>Settings</Trans>
      </h1>
      <div className={trade.two}>
        <div className={trade.stack}>
          <ProfileForm data={data} />
          <PasswordForm />
        </div>
        <div className={trade.stack}>
          <SecondFactor isOn={data.hasSecondFactor} />
          <Sessions sessions={data.sessions} />
        </div>
      </div>
    </div>
  )
}
