import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { useCheckWords } from '../../parts/check-words.ts'
import { dateText, instantText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import style from './joining.module.css'
import { readQueue } from './read-joining.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readQueue(context, request)

type Data = Awaited<ReturnType<typeof readQueue>>

/** Who waits to be let in, whose name is on a list, whose check ends? */
export default function VettingQueue() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Suppliers · Surety`}</title>
      <h1>
        <Trans>Suppliers who wait</Trans>
      </h1>
      <section className={`sheet ${trade.stack}`} id="waiting">
        <h2>
          <Trans>Applications, appeals and hits, the oldest first</Trans>
        </h2>
        {data.queue.length === 0 ? (
          <p>
            <Trans>Nobody waits.</Trans>
          </p>
        ) : (
          <ul className={style.list}>
            {data.queue.map((each) => (
              <Waiting key={`${each.company} ${each.what} ${each.since}`} each={each} self={data.self} />
            ))}
          </ul>
        )}
      </section>
      <Ending ending={data.ending} />
    </div>
  )
}

function Waiting({ each, self }: { readonly each: Data['queue'][number]; readonly self: string }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const what = { application: t`application`, appeal: t`appeal`, hit: t`a name on a list` }[each.what]
  const { taken_by: by } = each
  return (
    <li>
      <span>
        <a href={`/vetting/${each.company}`}>
          <bdi>{each.name}</bdi>
        </a>{' '}
        <Tag tone={each.what === 'hit' ? 'bad' : 'plain'}>{what}</Tag>
        {by !== null && <Tag>{by === self ? t`yours` : t`with a colleague`}</Tag>}
      </span>
      <span className="small muted">
        <Trans>since {instantText(each.since, 'UTC', locale)} UTC</Trans>
      </span>
    </li>
  )
}

function Ending({ ending }: { readonly ending: Data['ending'] }) {
  const { locale } = usePage().language
  const kind = useCheckWords()
  return (
    <section className={`sheet ${trade.stack}`} id="ending">
      <h2>
        <Trans>Checks that end</Trans>
      </h2>
      {ending.length === 0 ? (
        <p>
          <Trans>No check ends within the time of its notice.</Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {ending.map(({ company, name, check, kind: of, expires_at, ended }) => (
            <li key={check}>
              <span>
                <a href={`/companies/${company}#checks`}>
                  <bdi>{name}</bdi>
                </a>
                : {kind(of)}
              </span>
              <span className="small muted">
                {ended ? (
                  <Trans>ended {dateText(expires_at, 'UTC', locale)}</Trans>
                ) : (
                  <Trans>ends {dateText(expires_at, 'UTC', locale)}</Trans>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
