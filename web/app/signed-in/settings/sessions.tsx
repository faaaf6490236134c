import { Trans, useLingui } from '@lingui/react/macro'
import { useOwnZone } from '../../parts/clock.tsx'
import { instantText, placeOf } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import trade from '../trade/trade.module.css'
import type { Device } from './device-of.ts'
import type { SettingsData } from './read-settings.ts'
import { useSaid, WhyNote } from './why-note.tsx'

type Session = NonNullable<SettingsData['sessions']>[number]

/** Where the person is signed in; each can be ended, or all at once. */
export function Sessions({ sessions }: Pick<SettingsData, 'sessions'>) {
  const said = useSaid()
  return (
    <section className={`sheet ${trade.stack}`} id="sessions">
      <h2>
        <Trans>Where you are signed in</Trans>
      </h2>
      <WhyNote said={said} on="sessions" done={<Trans>That device is signed out.</Trans>} />
      {sessions === undefined ? (
        <p>
          <Trans>
            You signed in more than a day ago. To see the devices, <a href="/sign-in?back=/settings">sign in again</a>.
          </Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {sessions.map((session) => (
            <li key={session.id}>
              <SessionLine session={session} />
            </li>
          ))}
        </ul>
      )}
      <Form method="post" reloadDocument>
        <input type="hidden" name="step" value="end-all" />
        <button className="button plain" type="submit">
          <Trans>Sign out everywhere, here too</Trans>
        </button>
      </Form>
    </section>
  )
}

function useDeviceName(): (device: Device) => string {
  const { t } = useLingui()
  return ({ browser, system }) => {
    if (browser !== undefined && system !== undefined) return t`${browser} on ${system}`
    return browser ?? system ?? t`A device that does not say what it is`
  }
}

function SessionLine({ session }: { readonly session: Session }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const zone = useOwnZone() ?? 'UTC'
  const name = useDeviceName()(session.device)
  const place = placeOf(zone)
  const since = instantText(session.since, zone, locale)
  return (
    <div className={style.head}>
      <div>
        <strong>{name}</strong>
        <div className="small muted" suppressHydrationWarning>
          {session.network} · <Trans>signed in {since}</Trans> {place}
        </div>
      </div>
      {session.isThis ? (
        <Tag tone="seal">{t`this device`}</Tag>
      ) : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="step" value="end-session" />
          <button
            className="button plain"
            type="submit"
            name="session"
            value={session.id}
            aria-label={t`Sign out ${name}, signed in ${since}`}
          >
            <Trans>Sign out</Trans>
          </button>
        </Form>
      )}
    </div>
  )
}
