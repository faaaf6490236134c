import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import { readPolicies } from './read-policy.ts'
import { useSectionWords } from './section-words.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readPolicies(context, request)

/** Which numbers does the operator decide, and what waits for a second person? */
export default function Policies() {
  const sections = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const words = useSectionWords()
  const { locale } = usePage().language
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Policy · Surety`}</title>
      <h1>
        <Trans>Policy</Trans>
      </h1>
      <p className="muted">
        <Trans>
          Every number of the rules. One person proposes a new version, another approves it. Orders keep the version
          that they were agreed under; fees and methods are those of the moment of payment.
        </Trans>
      </p>
      <ul className={trade.cards}>
        {sections.map(({ section, numbers, version, in_effect_since, waiting }) => (
          <li key={section} className={`sheet ${trade.card}`}>
            <div className={trade.between}>
              <h2>
                <a href={`/policy/${section}`}>{words(section)}</a>
              </h2>
              {waiting > 0 && (
                <Tag tone="warn">
                  <Trans>waits for a second person</Trans>
                </Tag>
              )}
            </div>
            <p className="muted">
              <Plural value={numbers} one="# number" other="# numbers" />
              {' · '}
              {in_effect_since === null ? (
                <Trans>as the product comes</Trans>
              ) : (
                <Trans>
                  version {version} since {instantText(in_effect_since, 'UTC', locale)} UTC
                </Trans>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
