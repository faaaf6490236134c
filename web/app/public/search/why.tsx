import { Trans, useLingui } from '@lingui/react/macro'
import type { Product } from './read-search.ts'
import style from './search.module.css'

/** Why a product stands where it does: what each published part gave. */
export function Why({ why }: { readonly why: Product['why'] }) {
  const { t } = useLingui()
  const words: Readonly<Record<keyof Product['why'], string>> = {
    name: t`words in the name`,
    name_whole: t`how much of the name they are`,
    category: t`words in category or brand`,
    keywords: t`words in keywords and certificates`,
    description: t`words in the description`,
    language: t`in your language`,
    standing: t`how the supplier stands`,
    completeness: t`how much the product says of itself`,
  }
  return <WhyPlace why={why} words={words} published="/v1/search/ranking" />
}

interface WhyPlaceProps {
  /** Points by part. */
  readonly why: Readonly<Record<string, number>>
  readonly words: Readonly<Record<string, string>>
  /** Where the parts and what each can give are published. */
  readonly published: string
}

/** What each part gave, that which gave most first. */
export function WhyPlace({ why, words, published }: WhyPlaceProps) {
  const given = Object.entries(why)
    .filter(([, points]) => points > 0)
    .sort(([, one], [, other]) => other - one)
  const total = given.reduce((sum, [, points]) => sum + points, 0)
  return (
    <details className={style.why}>
      <summary>
        <Trans>Why this place: {total} points</Trans>
      </summary>
      <dl>
        {given.map(([part, points]) => (
          <div key={part}>
            <dt>{words[part]}</dt>
            <dd>{points}</dd>
          </div>
        ))}
      </dl>
      <p className="tiny">
        <Trans>
          The parts are the same for everybody and <a href={published}>published</a>. Nobody can pay for a place.
        </Trans>
      </p>
    </details>
  )
}
