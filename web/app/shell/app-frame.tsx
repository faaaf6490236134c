import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { Logo } from './logo.tsx'
import { LanguageForm, ThemeSwitch } from './preference-forms.tsx'
import style from './public-frame.module.css'

interface AppLink {
  readonly to: string
  readonly name: string
}

/** The places of the app; on a phone they are the bar at the foot. */
function useAppLinks(): readonly AppLink[] {
  const { t } = useLingui()
  return [
    { to: '/home', name: t`Home` },
    { to: '/orders', name: t`Orders` },
  ]
}

/** The frame of a page of the app; `account` is who is signed in, `bar` what stands above (the sandbox's clock). */
export function AppFrame(props: {
  readonly children: ReactNode
  readonly account?: ReactNode
  readonly bar?: ReactNode
}) {
  const { t } = useLingui()
  const links = useAppLinks().map(({ to, name }) => (
    <NavLink key={to} to={to}>
      {name}
    </NavLink>
  ))
  return (
    <div className={style.frame}>
      <a className={style.skip} href="#content">
        <Trans>Skip to the content</Trans>
      </a>
      {props.bar}
      <header className={style.header}>
        <div className="wrap">
          <Logo href="/" />
          <nav aria-label={t`Main`}>{links}</nav>
          <span className={style.grow} />
          {props.account}
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
