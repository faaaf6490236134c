import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Form, useLocation, useRevalidator } from 'react-router'
import { useNow } from '../../parts/clock.tsx'
import { instantText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import style from './frame.module.css'

/** While the clock walks from deadline to deadline, the page asks this often where it is. */
const ASK_AGAIN_MS = 1_000

/** The switches of the sandbox: its clock, who one is, and its mails. Live, there is none. */
export function SandboxBar({ isWalking, address }: { readonly isWalking: boolean; readonly address?: string }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { pathname } = useLocation()
  const now = useNow().toISOString()
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isWalking) return
    const timer = setInterval(() => void revalidate(), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isWalking, revalidate])
  return (
    <section className={style.bar} aria-label={t`Sandbox`}>
      <div className="wrap">
        <span>
          <strong>
            <Trans>Sandbox</Trans>
          </strong>{' '}
          <span className={style.long}>
            <Trans>No real money. Its clock:</Trans>
          </span>{' '}
          <time dateTime={now} suppressHydrationWarning>
            {instantText(now, 'UTC', locale)}
          </time>{' '}
          {isWalking && <Trans>(moving…)</Trans>}
        </span>
        <Form method="post" action="/sandbox/clock">
          <input type="hidden" name="back" value={pathname} />
          <button type="submit" name="advance" value="PT1H">{t`+ 1 hour`}</button>
          <button type="submit" name="advance" value="P1D">{t`+ 1 day`}</button>
          <button type="submit" name="advance" value="P7D">{t`+ 7 days`}</button>
          <button type="submit" name="advance" value="next">{t`to the next deadline`}</button>
        </Form>
        <a href="/sign-in">
          <Trans>Be somebody else</Trans>
        </a>
        <a href="/sandbox">
          <Trans>Provider and reset</Trans>
        </a>
        <a href={`/sandbox/mails${address === undefined ? '' : `?${new URLSearchParams({ address })}`}`}>
          <Trans>Mails</Trans>
        </a>
      </div>
    </section>
  )
}
