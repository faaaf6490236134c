import { Trans, useLingui } from '@lingui/react/macro'
import { Tag } from '../../parts/tag.tsx'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { BackupCodes, SetUp } from './factor-setup.tsx'
import type { SettingsSaid } from './settings-steps.ts'
import { useFaultOf, useSaid, WhyNote } from './why-note.tsx'

/** The second factor: off, being set up, or on. */
export function SecondFactor({ isOn }: { readonly isOn: boolean }) {
  const said = useSaid()
  const { t } = useLingui()
  const setup = isOn ? undefined : said?.setup
  return (
    <section className={`sheet ${trade.stack}`} id="factor">
      <header className={trade.between}>
        <h2>
          <Trans>Second factor</Trans>
        </h2>
        {isOn ? <Tag tone="seal">{t`on`}</Tag> : <Tag>{t`off`}</Tag>}
      </header>
      <p className="muted small">
        <Trans>
          With it, a password alone opens nothing: signing in also asks for a code that an authenticator app on your
          phone shows.
        </Trans>
      </p>
      {isOn ? <On said={said} /> : setup === undefined ? <Off said={said} /> : <SetUp setup={setup} said={said} />}
    </section>
  )
}

function Off({ said }: { readonly said: SettingsSaid | undefined }) {
  const fault = useFaultOf(said, 'factor')
  return (
    <Form method="post" className={style.form} preventScrollReset>
      <input type="hidden" name="step" value="set-up" />
      <WhyNote said={said} on="off" done={<Trans>The second factor is off.</Trans>} />
      <WhyNote said={said} on="factor" but={['password']} />
      <TextField
        name="password"
        type="password"
        label={<Trans>Your password</Trans>}
        required
        maxLength={200}
        autoComplete="current-password"
        fault={fault('password')}
      />
      <button className="button" type="submit">
        <Trans>Set up the second factor</Trans>
      </button>
    </Form>
  )
}

function On({ said }: { readonly said: SettingsSaid | undefined }) {
  const [codes, off] = [useFaultOf(said, 'codes'), useFaultOf(said, 'off')]
  return (
    <>
      <WhyNote said={said} on="factor" done={<Trans>The second factor is on from now on.</Trans>} />
      {said?.codes !== undefined && <BackupCodes codes={said.codes} />}
      <Guarded
        step="new-codes"
        isOpen={said?.on === 'codes' && said.why !== undefined}
        name={<Trans>Make new backup codes</Trans>}
        fault={codes('password')}
        note={<WhyNote said={said} on="codes" but={['password']} />}
      >
        <Trans>The codes that you kept before stop working.</Trans>
      </Guarded>
      <Guarded
        step="off"
        isOpen={said?.on === 'off' && said.why !== undefined}
        name={<Trans>Turn the second factor off</Trans>}
        fault={off('password')}
        note={<WhyNote said={said} on="off" but={['password']} />}
      >
        <Trans>From then on your password alone is enough to sign in.</Trans>
      </Guarded>
    </>
  )
}

interface GuardedProps {
  readonly step: string
  readonly name: React.ReactNode
  readonly children: React.ReactNode
  readonly isOpen: boolean
  readonly fault: string | undefined
  readonly note: React.ReactNode
}

/** A step that asks for the password again. */
function Guarded({ step, name, children, isOpen, fault, note }: GuardedProps) {
  return (
    <details className={style.bare} open={isOpen || undefined}>
      <summary>{name}</summary>
      <Form method="post" className={`${style.form} ${style.folded}`} preventScrollReset>
        <input type="hidden" name="step" value={step} />
        {note}
        <p className="small">{children}</p>
        <TextField
          name="password"
          type="password"
          label={<Trans>Your password</Trans>}
          required
          maxLength={200}
          autoComplete="current-password"
          fault={fault}
        />
        <button className="button plain" type="submit">
          {name}
        </button>
      </Form>
    </details>
  )
}
