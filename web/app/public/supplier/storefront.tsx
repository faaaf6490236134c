import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { dayText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import { textIn } from '../read-stories.ts'
import type { Spoken } from './read-storefront.ts'
import style from './storefront.module.css'

interface Props {
  readonly storefront: Spoken
  /** Whose it is. */
  readonly name: string
}

const fileOf = (sha256: string) => `/v1/storefront-files/${sha256}`

/** The banner and the mark of a supplier; nothing where it has none. */
export function StorefrontTop({ storefront: { banner, logo } }: Pick<Props, 'storefront'>) {
  if (banner === null && logo === null) return null
  return (
    <div className={style.top}>
      {banner !== null && <img className={style.banner} src={fileOf(banner)} alt="" width="1180" height="295" />}
      {logo !== null && <img className={style.logo} src={fileOf(logo)} alt="" width="96" height="96" />}
    </div>
  )
}

/** What a supplier says of itself, told apart from what was checked. */
export function Storefront({ storefront, name }: Props) {
  const { language } = usePage()
  const introduction = textIn(storefront.introductions, language.code) ?? storefront.introductions[0]
  return (
    <section id="storefront">
      <h2>
        <Trans>In its own words</Trans>
      </h2>
      <p className={`small ${style.claim}`}>
        <Trans>
          {name} says this of itself. We have not checked it; what we checked stands under “What was checked”.
        </Trans>
      </p>
      {introduction !== undefined && (
        <p className={style.introduction} lang={introduction.language} dir="auto">
          {introduction.text}
        </p>
      )}
      <Facts storefront={storefront} />
      <Certificates certificates={storefront.certificates} />
      <Pictures pictures={storefront.pictures} />
      <p className="small muted">
        <Trans>
          Telephone numbers and addresses do not belong here: what is agreed and paid elsewhere is not covered. Ask for
          a quote, or write in the order.
        </Trans>
      </p>
    </section>
  )
}

/** What is known by its code, named in the reader's language. */
function useNames() {
  const { locale } = usePage().language
  const named = (type: 'region' | 'language') => {
    const names = new Intl.DisplayNames(locale, { type })
    return (codes: readonly string[]) => codes.map((code) => names.of(code) ?? code).join(', ')
  }
  return { countries: named('region'), tongues: named('language') }
}

function Facts({ storefront }: Pick<Props, 'storefront'>) {
  const { t } = useLingui()
  const { countries, tongues } = useNames()
  const { founded, employees, makes, goods, markets, languages, capacity } = storefront
  const rows: readonly (readonly [name: string, value: ReactNode])[] = [
    [t`Main products`, goods.join(', ')],
    [t`Makes`, makes.join(', ')],
    [t`Founded`, founded],
    [t`People who work there`, employees?.replace('-', '–')],
    [t`Exports to`, countries(markets)],
    [t`Answers in`, tongues(languages)],
    ...capacity.map(({ what, amount }) => [t`Capacity: ${what}`, amount] as const),
  ]
  const said = rows.filter(([, value]) => value !== null && value !== undefined && value !== '')
  if (said.length === 0) return null
  return (
    <dl className={style.facts}>
      {said.map(([name, value]) => (
        <div key={name}>
          <dt dir="auto">{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Certificates({ certificates }: Pick<Spoken, 'certificates'>) {
  const { locale } = usePage().language
  if (certificates.length === 0) return null
  return (
    <>
      <h3>
        <Trans>Certificates that it says it has</Trans>
      </h3>
      <ul>
        {certificates.map(({ name, number, issuer, until }) => (
          <li key={`${name} ${number}`}>
            <bdi>{[name, number, issuer].filter((each) => each !== null).join(' · ')}</bdi>
            {until !== null && (
              <>
                {' '}
                <Trans>until {dayText(until, locale)}</Trans>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Pictures({ pictures }: Pick<Spoken, 'pictures'>) {
  if (pictures.length === 0) return null
  return (
    <ul className={style.pictures}>
      {pictures.map(({ file, caption }) => (
        <li key={file}>
          <figure>
            <img src={fileOf(file)} alt="" loading="lazy" width="360" height="240" />
            {caption !== null && <figcaption dir="auto">{caption}</figcaption>}
          </figure>
        </li>
      ))}
    </ul>
  )
}
