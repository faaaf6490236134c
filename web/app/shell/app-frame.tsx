import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { ConnectionBar } from '../signed-in/form/connection-bar.tsx'
import { AccountMenu } from '../signed-in/frame/account-menu.tsx'
import { Bell } from '../signed-in/frame/bell.tsx'
import type { Me } from '../signed-in/frame/me.ts'
import { Logo } from './logo.tsx'
import { LanguageForm, ThemeSwitch } from './preference-forms.tsx'
import style from './public-frame.module.css'

interface AppLink {
  readonly to: string
  /** What else belongs to the place. */
  readonly also?: readonly string[]
  readonly name: string
}

/** The places of the app; on a phone they are the bar at the foot. */
function useAppLinks(me: Me | undefined): readonly AppLink[] {
  const { t } = useLingui()
  const base = [
    { to: '/home', name: t`Home` },
    { to: '/orders', also: ['/quotations', '/searches'], name: t`Orders` },
  ]
  if (me === undefined || me.company === null) return base
  const isStaff = me.company === 'cmp_operator'
  const kinds = me.companies.find(({ company }) => company === me.company)?.kinds ?? []
  const looks = isStaff || kinds.includes('inspector') ? [{ to: '/inspections', name: t`Inspections` }] : []
  const sells = kinds.includes('supplier') ? [{ to: '/catalogue', name: t`Products` }] : []
  return [
    ...base,
    ...sells,
    ...looks,
    isStaff
      ? {
          to: '/finance',
          name: t`Finance`,
          also: ['/policy', '/invoices', '/credit-applications', '/credit-lines', '/credit-draws', '/credit-portfolio'],
        }
      : { to: '/money', name: t`Money`, also: ['/payouts', '/invoices', '/pay-later'] },
    { to: '/company', name: t`Company`, also: ['/vetting', '/companies'] },
    { to: '/settings', name: t`Settings` },
  ]
}

export interface AppFrameProps {
  readonly children: ReactNode
  readonly me?: Me
  readonly bar?: ReactNode
}

/** The frame of a page of the app; `me` is who is signed in, `bar` what stands above (the sandbox's clock). */
export function AppFrame(props: AppFrameProps) {
  const { t } = useLingui()
  const { pathname } = useLocation()
  const links = useAppLinks(props.me).map(({ to, name, also = [] }) => {
    const isHere = [to, ...also].some((each) => pathname === each || pathname.startsWith(`${each}/`))
    return (
      <Link key={to} to={to} {...(isHere ? { 'aria-current': 'page' } : {})}>
        {name}
      </Link>
    )
  })
  return (
    <div className={style.frame}>
      <a className={style.skip} href="#content">
        <Trans>Skip to the content</Trans>
      </a>
      {props.bar}
      <ConnectionBar />
      <header className={style.header}>
        <div className="wrap">
          <Logo href="/" />
          <nav aria-label={t`Main`}>{links}</nav>
          <span className={style.grow} />
          {props.me?.company != null && <Bell />}
          {props.me !== undefined && <AccountMenu me={props.me} />}
        </div>
      </header>
      <main id="content">{props.children}</main>
      <footer className={style.footer}>
        <div className="wrap">
          <div className={style.choices}>
            <LanguageForm />
            <ThemeSwitch />
          </div>
        </div>
      </footer>
      <nav className={style.bottom} aria-label={t`Pages`}>
        {links}
      </nav>
    </div>
  )
}
