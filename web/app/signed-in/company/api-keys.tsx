import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { useNow } from '../../parts/clock.tsx'
import { dateText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { CopyLine } from '../trade/copy-line.tsx'
import { useRoleName } from '../trade/role-words.ts'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import style from './company.module.css'
import type { CompanySaid } from './company-steps.ts'
import type { ApiKey, CompanyData } from './read-company.ts'
import { RoleChoice } from './role-choice.tsx'

/** The programs of the company; administrators let them in and shut them out. */
export function ApiKeys({ data }: { readonly data: CompanyData }) {
  const said = useActionData<CompanySaid>()
  return (
    <section className={`sheet ${trade.stack}`} id="programs">
      <h2>
        <Trans>Programs (API keys)</Trans>
      </h2>
      <p className="muted small">
        <Trans>
          With a key, a program of yours speaks for the company within the roles that you give it. Give it no more than
          it needs, and an end.
        </Trans>
      </p>
      {said?.secret !== undefined && <NewSecret secret={said.secret} />}
      {data.keys.length > 0 && (
        <ul className={style.list}>
          {data.keys.map((key) => (
            <li key={key.api_key}>
              <KeyLine data={data} apiKey={key} />
            </li>
          ))}
        </ul>
      )}
      {data.keys.length === 0 && (
        <p>
          <Trans>No program has a key yet.</Trans>
        </p>
      )}
      {!data.isAdmin && (
        <p className="muted small">
          <Trans>Only administrators make and revoke keys.</Trans>
        </p>
      )}
      {data.isAdmin && data.company.state === 'active' && <NewKey key={data.keys.length} data={data} />}
      <p>
        <a href="/company/webhooks">
          <Trans>Webhooks: have your programs told what happens</Trans>
        </a>
      </p>
    </section>
  )
}

function NewSecret({ secret }: { readonly secret: string }) {
  const { t } = useLingui()
  return (
    <div className={style.secret} role="status">
      <strong>
        <Trans>The key is made. Copy it now: it is shown this once and kept nowhere.</Trans>
      </strong>
      <CopyLine name={t`Secret`} value={secret} shown={<code>{secret}</code>} />
      <p className="small">
        <Trans>Your program sends it as “Authorization: Bearer …”. If it is lost, revoke it and make another.</Trans>
      </p>
    </div>
  )
}

function KeyLine({ data, apiKey }: { readonly data: CompanyData; readonly apiKey: ApiKey }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const roleName = useRoleName()
  const now = useNow().toISOString()
  const { zone } = data.company
  const { name, hint, scopes, state, created_at, expires_at } = apiKey
  const isOver = expires_at !== null && expires_at <= now
  return (
    <>
      <div className={style.head}>
        <div>
          <strong>
            <bdi>{name}</bdi>
          </strong>{' '}
          {hint !== null && <code>…{hint}</code>}
          <div className="small muted">
            {scopes.map(roleName).join(', ')} · <Trans>made on {dateText(created_at, zone, locale)}</Trans>
            {' · '}
            {expires_at === null ? (
              <Trans>without an end</Trans>
            ) : (
              <Trans>until {dateText(expires_at, zone, locale)}</Trans>
            )}
          </div>
        </div>
        {state === 'revoked' ? (
          <Tag>{t`revoked`}</Tag>
        ) : isOver ? (
          <Tag>{t`expired`}</Tag>
        ) : (
          <Tag tone="seal">{t`active`}</Tag>
        )}
      </div>
      {data.isAdmin && state === 'active' && <Revoke data={data} apiKey={apiKey} />}
    </>
  )
}

function Revoke({ data, apiKey: { api_key, name } }: { readonly data: CompanyData; readonly apiKey: ApiKey }) {
  const { t } = useLingui()
  const said = useActionData<CompanySaid>()
  return (
    <details open={(said?.on === api_key && said.problem !== undefined) || undefined}>
      <summary aria-label={t`Revoke the key ${name}`}>
        <Trans>Revoke</Trans>
      </summary>
      <div className={style.folded}>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="company" value={data.company.company} />
          <input type="hidden" name="key" value={api_key} />
          <input type="hidden" name="on" value={api_key} />
          <SaidNote said={said} on={api_key} />
          <p className="small">
            <Trans>
              From that moment on the program changes nothing; ten seconds later it reads nothing either. A key that was
              revoked never works again.
            </Trans>
          </p>
          <button className="button plain" type="submit" name="step" value="revoke-key">
            <span>
              <Trans>
                Shut <bdi>{name}</bdi> out
              </Trans>
            </span>
          </button>
        </Form>
      </div>
    </details>
  )
}

function NewKey({ data }: { readonly data: CompanyData }) {
  const { t } = useLingui()
  const said = useActionData<CompanySaid>()
  const now = useNow().toISOString()
  return (
    <Form method="post" className={style.form} preventScrollReset>
      <h3>
        <Trans>Let a program in</Trans>
      </h3>
      <input type="hidden" name="company" value={data.company.company} />
      <input type="hidden" name="step" value="create-key" />
      <input type="hidden" name="on" value="create-key" />
      <input type="hidden" name="now" value={now} readOnly />
      <SaidNote said={said} on="create-key" />
      <TextField
        name="name"
        required
        maxLength={200}
        autoComplete="off"
        label={<Trans>Name of the program</Trans>}
        hint={<Trans>So that you know later what stops when you revoke it.</Trans>}
      />
      <RoleChoice kinds={data.company.kinds} chosen={['viewer']} name="scopes" />
      <label className="field">
        <Trans>It works for</Trans>
        <select name="days" defaultValue="90">
          <option value="30">{t`30 days`}</option>
          <option value="90">{t`90 days`}</option>
          <option value="365">{t`1 year`}</option>
          <option value="0">{t`until it is revoked`}</option>
        </select>
      </label>
      <button className="button" type="submit">
        <Trans>Make the key</Trans>
      </button>
    </Form>
  )
}
