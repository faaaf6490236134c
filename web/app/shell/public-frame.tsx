import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Logo } from './logo.tsx'
import { usePage, usePublicPath } from './page-data.ts'
import { LanguageLinks, ThemeSwitch } from './preference-forms.tsx'
import style from './public-frame.module.css'

interface NavigationLink {
  readonly href: string
  readonly name: string
}

function useLinks(): readonly NavigationLink[] {
  const { t } = useLingui()
  const to = usePublicPath()
  return [
    { href: to('/search'), name: t`Find products` },
    { href: to('/#how'), name: t`How it works` },
    { href: to('/fees'), name: t`Fees and times` },
    { href: to('/claims'), name: t`Claims` },
    { href: to('/help'), name: t`Help` },
  ]
}

/** The way in: home for who is signed in. */
function useDoor(): NavigationLink {
  const { t } = useLingui()
  return usePage().hasSession ? { href: '/home', name: t`Home` } : { href: '/sign-in', name: t`Sign in` }
}

/** The frame of a public page: skip link, header, the page, footer, and on a phone the bar at its foot. */
export function PublicFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={style.frame}>
      <a className={style.skip} href="#content">
        <Trans>Skip to the content</Trans>
      </a>
      <Header />
      <main id="content">{children}</main>
      <Footer />
      <BottomBar />
    </div>
  )
}

function Header() {
  const { t } = useLingui()
  const { hasSession } = usePage()
  const to = usePublicPath()
  const door = useDoor()
  return (
    <header className={style.header}>
      <div className="wrap">
        <Logo href={to('/')} />
        <nav aria-label={t`Main`}>
          {useLinks().map((link) => (
            <Here key={link.href} {...link} />
          ))}
          <a href="/docs">
            <Trans>Developers</Trans>
          </a>
        </nav>
        <span className={style.grow} />
        <a className={style.signIn} href={door.href}>
          {door.name}
        </a>
        <a className={`button ${style.start}`} href={hasSession ? '/orders/new' : '/sign-up'}>
          <Trans>Start an order</Trans>
        </a>
      </div>
    </header>
  )
}

function Here({ href, name }: NavigationLink) {
  const { language, path } = usePage()
  const here = `${language.prefix}${path}` === href
  return (
    <a href={href} aria-current={here ? 'page' : undefined}>
      {name}
    </a>
  )
}

function BottomBar() {
  const { t } = useLingui()
  return (
    <nav className={style.bottom} aria-label={t`Pages`}>
      {/* Five, as a thumb reaches them: how it works stands on the landing page. */}
      {[...useLinks().filter(({ href }) => !href.endsWith('#how')), useDoor()].map((link) => (
        <Here key={link.href} {...link} />
      ))}
    </nav>
  )
}

function Footer() {
  const to = usePublicPath()
  return (
    <footer className={style.footer}>
      <div className="wrap">
        <p>
          <Trans>Surety is open-source trade assurance for trade between companies.</Trans>
        </p>
        <ul>
          <li>
            <a href={to('/verify')}>
              <Trans>Verify a record</Trans>
            </a>
          </li>
          <li>
            <a href={to('/fees')}>
              <Trans>Fees and processing times</Trans>
            </a>
          </li>
          <li>
            <a href={to('/claims')}>
              <Trans>How claims are decided</Trans>
            </a>
          </li>
          <li>
            <a href={to('/stories')}>
              <Trans>Success stories</Trans>
            </a>
          </li>
          <li>
            <a href="/docs">
              <Trans>API documentation</Trans>
            </a>
          </li>
        </ul>
        <div className={style.choices}>
          <LanguageLinks />
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  )
}
