import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'react-router'
import { forgetAll } from '../form/device.ts'
import { Form } from '../form/form.tsx'
import style from './frame.module.css'
import type { Me } from './me.ts'

/** Who is signed in, for which company he speaks, and the ways to another company or out. */
export function AccountMenu({ me }: { readonly me: Me }) {
  const { t } = useLingui()
  // Each page begins with a closed menu.
  const { pathname } = useLocation()
  const own = me.companies.find(({ company }) => company === me.company)
  return (
    <details key={pathname} className={style.menu}>
      <summary>
        <span className="unseen">
          <Trans>Signed in for</Trans>
        </span>
        <bdi>{own?.name ?? me.person?.name ?? t`Account`}</bdi>
      </summary>
      <div className={`sheet ${style.sheet}`}>
        <p className="small">
          <bdi>{me.person?.name}</bdi>
          <br />
          <span className="muted">{me.person?.address}</span>
        </p>
        {me.companies.length > 1 && <Companies me={me} />}
        {me.company !== null && (
          <a href="/invoices">
            <Trans>Invoices</Trans>
          </a>
        )}
        <a href="/settings">
          <Trans>Settings</Trans>
        </a>
        <Form method="post" action="/sign-out" reloadDocument onSubmit={() => forgetAll()}>
          <button className="button plain" type="submit">
            <Trans>Sign out</Trans>
          </button>
        </Form>
      </div>
    </details>
  )
}

/** The companies that he may speak for. */
function Companies({ me }: { readonly me: Me }) {
  return (
    <Form method="post" action="/company-choice" reloadDocument className={style.companies}>
      <span className="small muted">
        <Trans>Speak for</Trans>
      </span>
      {me.companies.map(({ company, name }) => (
        <button
          key={company}
          type="submit"
          name="company"
          value={company}
          className="button plain"
          aria-pressed={company === me.company}
        >
          <bdi>{name}</bdi>
        </button>
      ))}
    </Form>
  )
}
