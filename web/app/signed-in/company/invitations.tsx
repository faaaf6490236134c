import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Deadline } from '../../parts/deadline.tsx'
import { dateText } from '../../parts/formats.ts'
import { Status } from '../../parts/status.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { useRoleName } from '../trade/role-words.ts'
import { SaidNote, useFault } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import style from './company.module.css'
import type { CompanySaid } from './company-steps.ts'
import type { CompanyData, Invitation } from './read-company.ts'
import { RoleChoice } from './role-choice.tsx'

/** Of the invitations that are over, so many are shown. */
const ENDED_SHOWN = 5

/** Who was asked to join, and the form that asks; for administrators. */
export function Invitations({ data }: { readonly data: CompanyData }) {
  const open = data.invitations.filter(({ state }) => state === 'open')
  const ended = data.invitations.filter(({ state }) => state !== 'open').slice(0, ENDED_SHOWN)
  if (!data.isAdmin && open.length === 0) return null
  return (
    <section className={`sheet ${trade.stack}`} id="invitations">
      <h2>
        <Trans>Invitations</Trans>
      </h2>
      {open.length + ended.length > 0 && (
        <ul className={style.list}>
          {[...open, ...ended].map((invitation) => (
            <li key={invitation.invitation}>
              <Line data={data} invitation={invitation} />
            </li>
          ))}
        </ul>
      )}
      {data.isAdmin && data.company.state === 'active' && <Invite key={data.invitations.length} data={data} />}
    </section>
  )
}

interface OneInvitation {
  readonly data: CompanyData
  readonly invitation: Invitation
}

function Line({ data, invitation }: OneInvitation) {
  const { locale } = usePage().language
  const roleName = useRoleName()
  const { address, roles, state, expires_at, invited_at } = invitation
  return (
    <>
      <div className={style.head}>
        <div>
          <strong>{address ?? <Trans>address erased</Trans>}</strong>
          <div className="small muted">
            {roles.map(roleName).join(', ')} ·{' '}
            <Trans>invited on {dateText(invited_at, data.company.zone, locale)}</Trans>
          </div>
        </div>
        {state === 'open' ? <Deadline at={expires_at} zone={data.company.zone} /> : <Status state={state} />}
      </div>
      {state === 'open' && data.isAdmin && <Steps data={data} invitation={invitation} />}
    </>
  )
}

function Steps({ data, invitation: { invitation, address, roles } }: OneInvitation) {
  const said = useActionData<CompanySaid>()
  const { t } = useLingui()
  const who = address ?? invitation
  return (
    <Form method="post" preventScrollReset className={trade.stack}>
      <input type="hidden" name="company" value={data.company.company} />
      <input type="hidden" name="invitation" value={invitation} />
      <input type="hidden" name="on" value={invitation} />
      <input type="hidden" name="address" value={address ?? ''} />
      {roles.map((role) => (
        <input key={role} type="hidden" name="roles" value={role} />
      ))}
      <SaidNote said={said} on={invitation} />
      <div className={trade.row}>
        {address !== null && data.company.state === 'active' && (
          <button
            className="button plain"
            type="submit"
            name="step"
            value="resend"
            aria-label={t`Send the invitation to ${who} again`}
          >
            <Trans>Send again</Trans>
          </button>
        )}
        <button
          className="button plain"
          type="submit"
          name="step"
          value="withdraw"
          aria-label={t`Take the invitation to ${who} back`}
        >
          <Trans>Take back</Trans>
        </button>
      </div>
    </Form>
  )
}

function Invite({ data }: { readonly data: CompanyData }) {
  const said = useActionData<CompanySaid>()
  const fault = useFault(said, 'invite')
  const address = fault('address-invalid', 'invitation-open')
  return (
    <Form method="post" className={style.form} preventScrollReset>
      <h3>
        <Trans>Invite a colleague</Trans>
      </h3>
      <input type="hidden" name="company" value={data.company.company} />
      <input type="hidden" name="step" value="invite" />
      <input type="hidden" name="on" value="invite" />
      {address === undefined && <SaidNote said={said} on="invite" />}
      <TextField
        name="address"
        type="email"
        required
        maxLength={254}
        autoComplete="off"
        label={<Trans>E-mail address</Trans>}
        hint={<Trans>A mail goes there. The invitation stands for a week.</Trans>}
        fault={address}
        defaultValue={said?.typed?.address}
      />
      <RoleChoice kinds={data.company.kinds} chosen={said?.typed?.roles ?? ['viewer']} />
      <button className="button" type="submit">
        <Trans>Send the invitation</Trans>
      </button>
    </Form>
  )
}
