import { Trans } from '@lingui/react/macro'
import type { paths } from '@surety/sdk'
import { useOwnZone } from '../../parts/clock.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { Form } from '../form/form.tsx'
import sign from '../sign-in/sign-in.module.css'
import trade from '../trade/trade.module.css'

type Invited = paths['/v1/me']['get']['responses']['200']['content']['application/json']['invitations']

/** Who asks me to join, with the two answers. */
export function Invitations({ invitations }: { readonly invitations: Invited }) {
  return invitations.map(({ company, name, invitation, roles, expires_at }) => (
    <Form method="post" key={invitation} className={`sheet ${sign.form}`}>
      <h2>
        <Trans>
          <bdi>{name}</bdi> asks you to join
        </Trans>
      </h2>
      <p>
        <Trans>Your roles would be: {roles.join(', ')}.</Trans> <Deadline at={expires_at} zone="UTC" />
      </p>
      <input type="hidden" name="company" value={company} />
      <input type="hidden" name="invitation" value={invitation} />
      <div className={trade.row}>
        <button className="button" type="submit" name="step" value="accept">
          <Trans>Join</Trans>
        </button>
        <button className="button plain" type="submit" name="step" value="decline">
          <Trans>Do not join</Trans>
        </button>
      </div>
    </Form>
  ))
}

/** A person without a company brings his own. */
export function FoundCompany() {
  const zone = useOwnZone()
  return (
    <Form method="post" className={`sheet ${sign.form}`}>
      <h2>
        <Trans>Bring your company</Trans>
      </h2>
      <p className="muted">
        <Trans>
          You become its administrator and can invite colleagues. To join one that is here, ask to be invited.
        </Trans>
      </p>
      <input type="hidden" name="step" value="found" />
      <label className="field">
        <Trans>Name of the company</Trans>
        <input name="name" autoComplete="organization" required maxLength={200} />
      </label>
      <label className="field">
        <Trans>Country, as two letters (NL, US, CN)</Trans>
        <input name="country" autoComplete="country" required minLength={2} maxLength={2} pattern="[A-Za-z]{2}" />
      </label>
      <label className="field">
        <Trans>Time zone, as in Europe/Amsterdam</Trans>
        <input key={zone} name="zone" maxLength={64} defaultValue={zone} />
      </label>
      <fieldset className={sign.people}>
        <legend>
          <Trans>It trades as</Trans>
        </legend>
        <label>
          <input type="checkbox" name="kinds" value="buyer" defaultChecked /> <Trans>buyer</Trans>
        </label>
        <label>
          <input type="checkbox" name="kinds" value="supplier" /> <Trans>supplier</Trans>
        </label>
      </fieldset>
      <button className="button" type="submit">
        <Trans>Bring the company</Trans>
      </button>
    </Form>
  )
}
