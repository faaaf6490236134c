import { Trans, useLingui } from '@lingui/react/macro'
import type { paths } from '@surety/sdk'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked, told } from '../../api/asked.ts'
import { instantText, placeOf } from '../../parts/formats.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import trade from '../trade/trade.module.css'
import { groups, useGroupNames, type Way, wayOf } from './mail-choice.ts'
import style from './notices.module.css'

type Choice = paths['/v1/notices/mails']['get']['responses']['200']['content']['application/json']

export async function loader({ context, request }: LoaderFunctionArgs) {
  return asked(request, apiOf(context, request).GET('/v1/notices/mails'))
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const chosen = (way: Way) => groups.filter((group) => form.get(group) === way)
  const body = { without_mail: chosen('none'), daily: chosen('daily'), digest_hour: Number(form.get('hour') ?? 8) }
  return told(request, apiOf(context, request).POST('/v1/notices/mails', { body }))
}

/** Which notices also come by mail: at once, once a day, or not at all. */
export default function NoticeMails() {
  const choice = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Your mails · Surety`}</title>
      <header className={trade.between}>
        <h1>
          <Trans>Your mails</Trans>
        </h1>
        <a href="/notices">
          <Trans>All notices</Trans>
        </a>
      </header>
      <Form method="post" className={`sheet ${trade.stack} ${style.choices}`}>
        <p className="muted">
          <Trans>Everything stands under Notices in any case. Choose what comes by mail, too.</Trans>
        </p>
        <Groups choice={choice} />
        <Hour choice={choice} />
        {said?.ok === false && (
          <ProblemNote title={<Trans>This choice was not kept</Trans>}>
            <p>{said.problem.title}</p>
          </ProblemNote>
        )}
        <div className={trade.row}>
          <button type="submit" className="button">
            <Trans>Keep this choice</Trans>
          </button>
          {said?.ok === true && (
            <p role="status" className={style.kept}>
              <Trans>Kept.</Trans>
            </p>
          )}
        </div>
      </Form>
    </div>
  )
}

function Groups({ choice }: { readonly choice: Choice }) {
  const names = useGroupNames()
  return (
    <div>
      {groups.map((group) => (
        <fieldset key={group} className={style.group}>
          <legend>
            <strong>{names[group].title}</strong> <span className="muted">{names[group].what}</span>
          </legend>
          <Ways group={group} chosen={wayOf(choice, group)} />
        </fieldset>
      ))}
      <div className={style.group}>
        <p className={style.always}>
          <strong>
            <Trans>Money and access</Trans>
          </strong>{' '}
          <span className="muted">
            <Trans>payouts, refunds, bank accounts, members, programs</Trans>
          </span>
        </p>
        <p className={style.always}>
          <Trans>Always at once: nobody may miss that.</Trans>
        </p>
      </div>
    </div>
  )
}

function Ways({ group, chosen }: { readonly group: string; readonly chosen: Way }) {
  const { t } = useLingui()
  const ways: Readonly<Record<Way, string>> = { 'at-once': t`At once`, daily: t`Once a day`, none: t`No mail` }
  return (
    <div className={style.ways}>
      {Object.entries(ways).map(([way, name]) => (
        <label key={way} className={trade.choice}>
          <input type="radio" name={group} value={way} defaultChecked={way === chosen} />
          {name}
        </label>
      ))}
    </div>
  )
}

const hours = Array.from({ length: 24 }, (_, hour) => hour)

function Hour({ choice: { digest_hour, zone, next_digest } }: { readonly choice: Choice }) {
  const { locale } = usePage().language
  const place = placeOf(zone)
  return (
    <div className={style.daily}>
      <label className="field">
        <Trans>What comes once a day comes at ({place} time)</Trans>
        <select name="hour" defaultValue={digest_hour} className={trade.short}>
          {hours.map((hour) => (
            <option key={hour} value={hour}>
              {`${hour}`.padStart(2, '0')}:00
            </option>
          ))}
        </select>
      </label>
      <div>
        <p>
          {next_digest === null ? (
            <Trans>No summary is on its way: nothing comes once a day.</Trans>
          ) : (
            <>
              <Trans>The next summary comes, if there is news:</Trans>{' '}
              <time dateTime={next_digest}>
                <strong>{instantText(next_digest, zone, locale)}</strong> <span className="muted">{place}</span>
              </time>
            </>
          )}
        </p>
        <p className="muted">
          <Trans>
            What runs out within a day of that summary comes at once all the same, and so does the last reminder.
          </Trans>
        </p>
      </div>
    </div>
  )
}
