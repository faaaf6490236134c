import { Trans, useLingui } from '@lingui/react/macro'
import company from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { CopyLine } from '../trade/copy-line.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import style from './settings.module.css'
import type { SettingsSaid, Setup } from './settings-steps.ts'
import { useFaultOf, WhyNote } from './why-note.tsx'

interface SetUpProps {
  readonly setup: Setup
  readonly said: SettingsSaid | undefined
}

/** The picture for the app, the codes for bad days, and the code that shows that it works. */
export function SetUp({ setup, said }: SetUpProps) {
  const { t } = useLingui()
  const { code, secret, uri, codes } = setup
  return (
    <>
      <div className={style.setup}>
        <svg className={style.code} viewBox={`0 0 ${code.size} ${code.size}`} role="img" shapeRendering="crispEdges">
          <title>{t`QR code for your authenticator app; the key beside it says the same`}</title>
          <path d={code.path} fill="currentColor" />
        </svg>
        <div className={trade.stack}>
          <p>
            <strong>1.</strong> <Trans>Scan the picture with an authenticator app, or type the key into it:</Trans>
          </p>
          <CopyLine name={t`Key`} value={secret} shown={<code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>} />
          <p>
            <a href={uri}>
              <Trans>On this phone: open the app</Trans>
            </a>
          </p>
        </div>
      </div>
      <p>
        <strong>2.</strong> <Trans>Keep the backup codes:</Trans>
      </p>
      <BackupCodes codes={codes} />
      <Confirm setup={setup} said={said} />
    </>
  )
}

/** A code of the app: nothing counts before one was right. */
function Confirm({ setup: { uri, codes }, said }: SetUpProps) {
  const fault = useFaultOf(said, 'factor')
  return (
    <Form method="post" className={company.form} preventScrollReset>
      <input type="hidden" name="step" value="confirm" />
      <input type="hidden" name="uri" value={uri} />
      <input type="hidden" name="codes" value={codes.join(' ')} />
      <WhyNote said={said} on="factor" but={['code']} />
      <TextField
        name="code"
        label={
          <>
            <strong>3.</strong> <Trans>The code that the app shows now</Trans>
          </>
        }
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        maxLength={12}
        fault={fault('code')}
      />
      <button className="button" type="submit">
        <Trans>Turn the second factor on</Trans>
      </button>
    </Form>
  )
}

/** Each works once, in place of the phone. */
export function BackupCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useLingui()
  return (
    <div className={company.secret} role="status">
      <strong>
        <Trans>These codes are shown this once. Each works once, when the phone is not at hand.</Trans>
      </strong>
      <ul className={style.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <CopyLine name={t`All of them`} value={codes.join('\n')} shown={<span className="small">{codes.length}</span>} />
    </div>
  )
}
