import { Trans } from '@lingui/react/macro'
import { everyLanguage } from '../../language/languages.ts'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { SettingsData } from './read-settings.ts'
import { useFaultOf, useSaid, WhyNote } from './why-note.tsx'

/** Name and language. The whole page comes anew, in the language that was chosen. */
export function ProfileForm({ data }: { readonly data: SettingsData }) {
  const said = useSaid()
  const fault = useFaultOf(said, 'profile')
  return (
    <section className={`sheet ${trade.stack}`} id="profile">
      <h2>
        <Trans>You</Trans>
      </h2>
      <Form method="post" action="/settings" className={style.form} reloadDocument>
        <input type="hidden" name="step" value="profile" />
        <WhyNote said={said} on="profile" but={['name']} done={<Trans>Kept.</Trans>} />
        <TextField
          name="name"
          label={<Trans>Your name</Trans>}
          required
          maxLength={200}
          autoComplete="name"
          defaultValue={data.name}
          fault={fault('name')}
        />
        <label className="field">
          <Trans>Language of the app and of your mails</Trans>
          <select name="language" defaultValue={data.language}>
            {everyLanguage
              .filter(({ code }) => code !== 'pseudo')
              .map(({ code, name, tag }) => (
                <option key={code} value={code} lang={tag}>
                  {name}
                </option>
              ))}
          </select>
        </label>
        <p className="small muted">
          <Trans>
            E-mail address: <bdi>{data.address}</bdi>. Times are shown in the zone of your device, beside the zone in
            which a deadline runs.
          </Trans>
        </p>
        <button className="button" type="submit">
          <Trans>Keep</Trans>
        </button>
      </Form>
    </section>
  )
}

/** A new password; every other device is signed out. */
export function PasswordForm() {
  const said = useSaid()
  const fault = useFaultOf(said, 'password')
  return (
    <section className={`sheet ${trade.stack}`} id="password">
      <h2>
        <Trans>Password</Trans>
      </h2>
      <Form method="post" className={style.form} reloadDocument>
        <input type="hidden" name="step" value="password" />
        <WhyNote
          said={said}
          on="password"
          but={['password', 'short', 'same']}
          done={<Trans>Your password is changed. Every other device is signed out.</Trans>}
        />
        <TextField
          name="current"
          type="password"
          label={<Trans>Password now</Trans>}
          required
          maxLength={200}
          autoComplete="current-password"
          fault={fault('password')}
        />
        <TextField
          name="new"
          type="password"
          label={<Trans>New password</Trans>}
          hint={<Trans>At least 10 characters. Other devices are signed out.</Trans>}
          required
          minLength={10}
          maxLength={200}
          autoComplete="new-password"
          fault={fault('short', 'same')}
        />
        <button className="button" type="submit">
          <Trans>Change the password</Trans>
        </button>
      </Form>
    </section>
  )
}
